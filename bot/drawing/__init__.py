"""A scenario's graph as a picture for those who write it: SVG, PNG and Mermaid.

Each node is a card that lists its ways out in the order in which they are tried. The cards stand in two columns;
between them run the lines, one lane for each node that is led to. So each can be read, however many there are.
"""
