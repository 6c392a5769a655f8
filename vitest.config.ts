import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
	plugins: [react()],
	test: {
		include: ["src/**/*.test.{ts,tsx}", "data/**/*.test.ts", "tools/**/*.test.ts", "hosting/**/*.test.ts", "long/**/*.test.ts"],
		// The machine's zone must not matter; `npm test` runs the facts once more in another one.
		env: { TZ: process.env.TZ ?? "UTC" },
	},
});
