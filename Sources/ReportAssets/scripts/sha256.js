// SHA-256 (FIPS 180-4), written out: a page that was opened from a file may have no crypto.subtle.

const SHA256_CONSTANTS = new Int32Array([
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
    0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
    0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
    0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2,
]);

const HEX_BYTES = Array.from({ length: 256 }, (_, byte) => (byte < 16 ? "0" : "") + byte.toString(16));

const SHA256_SCHEDULE = new Int32Array(64);

/// Takes bytes in any number of pieces.
class Sha256 {
    constructor() {
        this.state = new Int32Array([
            0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
        ]);
        this.block = new Uint8Array(64);
        this.held = 0;
        this.length = 0;
    }

    /// One that goes on from the same bytes.
    copy() {
        const copy = new Sha256();
        copy.state.set(this.state);
        copy.block.set(this.block);
        copy.held = this.held;
        copy.length = this.length;
        return copy;
    }

    update(bytes) {
        this.length += bytes.length;
        let start = 0;
        if (this.held > 0) {
            start = Math.min(64 - this.held, bytes.length);
            this.block.set(bytes.subarray(0, start), this.held);
            this.held += start;
            if (this.held < 64) return;
            this.compress(this.block, 0);
        }
        for (; start + 64 <= bytes.length; start += 64) this.compress(bytes, start);
        this.block.set(bytes.subarray(start));
        this.held = bytes.length - start;
    }

    /// The sum of all bytes so far, as 64 hex digits. Nothing can be added afterwards.
    hex() {
        const block = this.block;
        block[this.held] = 0x80;
        block.fill(0, this.held + 1);
        if (this.held >= 56) {
            this.compress(block, 0);
            block.fill(0);
        }
        const high = Math.floor(this.length / 0x20000000);
        const low = this.length << 3;
        for (let index = 0; index < 4; index += 1) {
            block[56 + index] = high >>> (24 - 8 * index);
            block[60 + index] = low >>> (24 - 8 * index);
        }
        this.compress(block, 0);
        let digits = "";
        for (const word of this.state) {
            for (let shift = 24; shift >= 0; shift -= 8) digits += HEX_BYTES[(word >>> shift) & 0xff];
        }
        return digits;
    }

    compress(bytes, start) {
        const w = SHA256_SCHEDULE;
        for (let i = 0, at = start; i < 16; i += 1, at += 4) {
            w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
        }
        for (let i = 16; i < 64; i += 1) {
            const x = w[i - 15];
            const y = w[i - 2];
            const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
            const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
            w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
        }
        const state = this.state;
        let a = state[0], b = state[1], c = state[2], d = state[3];
        let e = state[4], f = state[5], g = state[6], h = state[7];
        for (let i = 0; i < 64; i += 1) {
            const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
            const t1 = (h + s1 + ((e & f) ^ (~e & g)) + SHA256_CONSTANTS[i] + w[i]) | 0;
            const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
            const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
            h = g;
            g = f;
            f = e;
            e = (d + t1) | 0;
            d = c;
            c = b;
            b = a;
            a = (t1 + t2) | 0;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}

/// The SHA-256 of `bytes` as 64 hex digits.
function sha256Hex(bytes) {
    const sum = new Sha256();
    sum.update(bytes);
    return sum.hex();
}
