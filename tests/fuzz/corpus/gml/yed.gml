Creator "yFiles"
Version "2.2"
graph [
  hierarchic 1
  label "T"
  directed 1
  node [ id 0 label "a" graphics [ x 10.0 y 20.0 w 30.0 h 30.0 type "ellipse" fill "#FFCC00" outline "#000000" hasShadow 1 ] LabelGraphics [ text "a" fontSize 12 ] gid 2 ]
  node [ id 1 label "b &amp; &#233;" ]
  node [ id 2 label "G" graphics [ x 0 y 0 w 90 h 90 ] isGroup 1 ]
  edge [ source 0 target 1 label "x" graphics [ fill "#000000" sourceArrow "standard" Line [ point [ x 10 y 20 ] point [ x 1 y 2 ] point [ x 3 y 4 ] ] ] ]
]
