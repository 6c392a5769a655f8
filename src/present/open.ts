/** Opens a briefing over the page, as the window that its address asks for: the presenter's, one that follows, or the one that leads. */
import { createPresenter } from "./presenter.ts";
import { type Briefing, createStage, type StageOptions } from "./stage.ts";

type Way = Pick<StageOptions, "start" | "onLeave" | "onShow">;

/** Returns how to take it away. */
export function openBriefing(host: HTMLElement, briefing: Briefing, way: Way): () => void {
	const { documentElement: root } = document;
	const page = location.href.replace(/#.*$/, "");
	root.dataset.presenting = "";
	const opened =
		location.hash === "#presenter"
			? createPresenter(host, { briefing, audienceAddress: page, followAddress: `${page}#follow` })
			: createStage(host, {
					...{ briefing, ...way },
					leads: location.hash !== "#follow",
					onPresenter: () => void open(`${page}#presenter`, `presenter of ${briefing.name}`, "popup,width=1200,height=800"),
				});
	return () => {
		opened.destroy();
		delete root.dataset.presenting;
	};
}
