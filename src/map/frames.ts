/** Frames of the display for whoever asks for every one of them: given while something may change, then held back until woken. */

/** Two seconds at 60 per second: enough for shaders and layers that take a few frames to be ready. */
const AWAKE_FRAMES = 120;

export type Frames = {
	wake(): void;
	provider: { requestAnimationFrame(callback: FrameRequestCallback): number; cancelAnimationFrame(id: number): void };
};

export function createFrames(): Frames {
	let left = AWAKE_FRAMES;
	let held: FrameRequestCallback | null = null;
	return {
		wake() {
			left = AWAKE_FRAMES;
			if (held) requestAnimationFrame(held);
			held = null;
		},
		provider: {
			requestAnimationFrame(callback) {
				if (left > 0) {
					left--;
					return requestAnimationFrame(callback);
				}
				held = callback;
				return 0;
			},
			cancelAnimationFrame(id) {
				held = null;
				cancelAnimationFrame(id);
			},
		},
	};
}
