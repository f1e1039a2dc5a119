graph [
 directed 0
 bb "0,0,10,10"
 name "n"
 translation [ language "de" text "T" ]
 node [ id -1 conspectusKey "k k" definition "d" citation "c" tags "a;b" pinX 1 pinY 2 attribute [ name "x y" type "boolean" value "true" ] translation [ language "de" text "u" ] graphics [ center [ x 1 y 2 ] ] ]
 node [ name "z<"q">" ]
]
graph [ node [ id 1 ] ]
