@main struct Tenken { static func main() {} }
