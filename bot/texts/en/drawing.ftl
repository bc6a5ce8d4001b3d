## The graph of a scenario, as authors see it (hankala draw)

draw-size = { $nodes } nodes, { $ways } ways
draw-otherwise = otherwise
draw-start = start
draw-how = Of a node’s ways, the first that holds is taken. All lines to a node join.
draw-walk-out = mood or patience at its end
draw-from-anywhere = from anywhere: mood or patience at its end
draw-missing = is not in the file
draw-covered = { $talks } talks crossed { $crossed } of { $ways } ways. The wider a line, the more often; dashed lines never.
draw-many-talks = { $talks } talks are highlighted.
draw-words = “{ $words }”
draw-scene = a later scene of the story begins
