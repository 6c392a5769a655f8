import { lazy, Suspense } from "react";
import { BriefingLists } from "./briefings/BriefingLists.tsx";
import { Loading } from "./Loading.tsx";
import { useParameter } from "./useParameter.ts";

const OwnBriefing = lazy(async () => ({ default: (await import("./briefings/OwnBriefing.tsx")).OwnBriefing }));
const EditPage = lazy(async () => ({ default: (await import("./briefings/EditPage.tsx")).EditPage }));

/** Every briefing there is; with `?own=` one's own on the stage, with `?edit=` on the desk. */
export function BriefingsPage() {
	const own = useParameter("own");
	const edited = useParameter("edit");
	if (edited === null && own === null) return <BriefingLists />;
	return <Suspense fallback={<Loading />}>{edited !== null ? <EditPage id={edited} /> : <OwnBriefing key={own} id={own ?? ""} />}</Suspense>;
}
