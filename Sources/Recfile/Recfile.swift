// Recfile
