<map version="1.0.1"><node ID="r" TEXT="r"><node ID="a" TEXT="a"><arrowlink DESTINATION="b" MIDDLE_LABEL="drives" STARTARROW="Default" ENDARROW="None" COLOR="#112233"/></node>
<node ID="b" TEXT="b"><arrowlink DESTINATION="gone"/><arrowlink ID="x" DESTINATION="b" STARTARROW="NONE" ENDARROW="NONE"/></node></node></map>
