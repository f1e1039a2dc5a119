<map version="freeplane 1.9.8">
<node ID="a" TEXT="heat" FOLDED="true" TAGS="b&#10;a" LINK="https://example.org/"><icon BUILTIN="idea"/><icon BUILTIN="yes"/>
<richcontent TYPE="NOTE"><html><head/><body><p>It <b>rises</b> and <i>falls</i></p><ol><li>one<ul><li>two</li></ul></li></ol><pre>x
 y</pre></body></html></richcontent>
<richcontent TYPE="DETAILS" HIDDEN="true"><html><body><p>what moves</p></body></html></richcontent>
<attribute NAME="relation" VALUE="drives"/><attribute NAME="n" VALUE="3" OBJECT="java.lang.Long|3"/>
<node ID="b" TEXT="&lt;html&gt;&lt;p&gt;work&lt;img src='x.png'&gt;"><edge COLOR="#ff0000"/><cloud/><font SIZE="12"/></node>
</node>
</map>
