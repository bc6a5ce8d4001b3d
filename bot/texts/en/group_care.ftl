## A group's peace: an exercise that can't go on, and requests that come too fast

exercise-lost = This exercise can’t go on, so it ends here. Write /exercise to start a new one.
group-slowly = One moment, that was too fast for me. Try again shortly.
council-too-long = That proposal is too long for everybody to read. Keep it to at most { $most } characters.
council-too-long-named = { $name }, your proposal is too long for everybody to read. Keep it to at most { $most } characters.
