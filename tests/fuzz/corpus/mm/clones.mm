<map version="freeplane 1.12.1"><attribute_registry/><node ID="r" TEXT="=1+1"><hook NAME="MapStyle"><properties a="b"/></hook><node ID="a" TEXT="a"><node ID="c" TEXT="c"/></node>
<node ID="b" CONTENT_ID="a"><node ID="c2" TREE_ID="c"/></node></node><node conspectus="map" TEXT="t"><node/></node></map>
