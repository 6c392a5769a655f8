/** Opens a briefing over the page, as the window that its address asks for: the presenter's, one that follows, or the one that leads. */
import { keepAwake } from "./awake.ts";
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
					presenterAddress: `${page}#presenter`,
				});
	const letSleep = keepAwake();
	return () => {
		letSleep();
		opened.destroy();
		delete root.dataset.presenting;
	};
}
