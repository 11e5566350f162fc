// RecfileTests
