# c
graph [
 node [ id A label "x" v 1 v -2.5e3 l [ a [ b "q" ] ] n NAN ]
 edge [ source A target A weight 2 id 7 relation "r" hierarchy "from-broader" phraseShown "no" line "dashed" palette 3 ]
 edge [ source A target B ]
 edge [ source A
 target ] ] ]
