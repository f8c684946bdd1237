"""The lint of a route, by subject; layanan.alur.rules puts it together."""
