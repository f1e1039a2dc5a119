#!/bin/sh
# wordnet_nouns.sh OUT.graphml: the nouns of WordNet (Debian package wordnet-base) as a map: a concept for each synset,
# "includes" from the broader to the narrower (hyponyms and instances), "has part" for its parts. For measurements.
set -e
data=${WORDNET_DATA:-/usr/share/wordnet/data.noun}
out=$1
[ -n "$out" ] || { echo "usage: wordnet_nouns.sh OUT.graphml" >&2; exit 1; }
[ -r "$data" ] || { echo "There is no $data; install wordnet-base, or name the file in WORDNET_DATA." >&2; exit 77; }
LC_ALL=C awk '
function hex(text,   i, value) {
    value = 0
    for (i = 1; i <= length(text); i++)
        value = value * 16 + index("0123456789abcdef", tolower(substr(text, i, 1))) - 1
    return value
}
function escaped(text) {
    gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text); gsub(/_/, " ", text)
    return text
}
BEGIN {
    print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    print "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:c=\"urn:conspectus:map:1\">"
    print "  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"
    print "  <key id=\"definition\" for=\"node\" attr.name=\"definition\" attr.type=\"string\"/>"
    print "  <key id=\"title\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>"
    print "  <key id=\"types\" for=\"graph\" attr.name=\"relation_types\"/>"
    print "  <key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>"
    print "  <graph edgedefault=\"directed\">"
    print "    <data key=\"title\">Nouns of WordNet 3.0</data>"
    print "    <data key=\"types\"><c:type id=\"includes\" name=\"includes\" phrase=\"includes\" hierarchy=\"from-broader\" phrase-shown=\"no\"/>"
    print "      <c:type id=\"part\" name=\"has part\" phrase=\"has part\" line=\"dashed\" colour=\"1\"/></data>"
}
/^[0-9]/ {
    words = hex($4)
    label = $5
    for (i = 1; i < words && i < 3; i++)
        label = label ", " $(5 + 2 * i)
    gloss = substr($0, index($0, "|") + 2)
    print "    <node id=\"n" $1 "\"><data key=\"label\">" escaped(label) "</data><data key=\"definition\">" escaped(gloss) "</data></node>"
    at = 5 + 2 * words
    for (i = 0; i < $at; i++) {
        sign = $(at + 1 + 4 * i); to = $(at + 2 + 4 * i)
        if (sign == "~" || sign == "~i")
            edges[++count] = $1 " " to " includes"
        else if (sign == "%p")
            edges[++count] = $1 " " to " part"
    }
}
END {
    for (i = 1; i <= count; i++) {
        split(edges[i], e, " ")
        print "    <edge source=\"n" e[1] "\" target=\"n" e[2] "\"><data key=\"relation\">" e[3] "</data></edge>"
    }
    print "  </graph>"
    print "</graphml>"
}' "$data" > "$out"
