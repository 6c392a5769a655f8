import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
	// Relative addresses: the built site works under any sub-path.
	base: "./",
	plugins: [react()],
	build: {
		target: "es2022",
		modulePreload: { polyfill: false },
		// Only the map is large, and it is loaded after everything else.
		chunkSizeWarningLimit: 2000,
		assetsInlineLimit: 0,
		// luma.gl imports it when a device is made, a round trip after all the rest is here. As a chunk of its own it comes with the rest.
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: "webgl-device", test: /@luma\.gl\/webgl\/dist\/adapter\/webgl-device/ }] } } },
	},
	worker: { format: "es" },
});
