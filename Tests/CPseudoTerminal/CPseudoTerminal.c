int tenken_pty_placeholder;
