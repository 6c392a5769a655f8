/** Who may import whom. Each rule explains itself to whoever breaks it. The plan is in src/README.md. */
const floor0 = "^src/(incident|i18n|atlas|poster|story|importers/[^/]+\\.ts$|export/files/)";
const features = ["catalogue", "map", "timeline", "evidence", "networks", "compare", "export"];

const oneDoor = (library, doors, why) => ({
	name: `one-door-${library.replace(/\W+/g, "-")}`,
	comment: why,
	severity: "error",
	from: { path: "^src", pathNot: doors },
	to: { path: `node_modules/(${library})/` },
});

export default {
	forbidden: [
		{
			name: "no-circles",
			comment: "Two files that import each other are one file, or want a third that both import.",
			severity: "error",
			from: {},
			to: { circular: true },
		},
		{
			name: "facts-stand-alone",
			comment:
				"Floor 0 (incident, i18n, atlas, poster, story, importers, export/files) runs in Node, in a worker and in the browser: it imports nothing from above.",
			severity: "error",
			from: { path: floor0 },
			to: { path: "^src/(state|ui|catalogue|map|timeline|evidence|export|app|main)", pathNot: "^src/export/files/" },
		},
		{
			name: "facts-know-no-react",
			comment: "Floor 0 has no React: it must also run where there is no page.",
			severity: "error",
			from: { path: floor0 },
			to: { path: "node_modules/(react|react-dom|wouter|zustand|@tanstack)/" },
		},
		{
			name: "services-stay-low",
			comment: "Floor 1 (state, ui) serves all features and so knows none of them.",
			severity: "error",
			from: { path: "^src/(state|ui)/" },
			to: { path: `^src/(${features.join("|")}|app|main)` },
		},
		...features.map((room) => ({
			name: `${room}-minds-its-own`,
			comment: "Features meet in app/, by props; they never import each other.",
			severity: "error",
			from: { path: `^src/${room}/` },
			to: { path: `^src/(${features.filter((other) => other !== room).join("|")}|app|main)` },
		})),
		{
			name: "data-uses-facts",
			comment: "data/ builds from the facts (floor 0); pages come from the built server bundle, not from components. The page of an embed is plain text.",
			severity: "error",
			from: { path: "^data/" },
			to: { path: "^src/", pathNot: [floor0, "^src/embed/(page|standing)\\.ts$"] },
		},
		{
			name: "long-asks-below-the-pages",
			comment: "The long tests take readers, openers and savers from wherever they stand, in Node; pages they ask through Vite, which reads components.",
			severity: "error",
			from: { path: "^long/" },
			to: { path: "^src/.*\\.tsx$|node_modules/(react|react-dom|wouter|zustand|@tanstack)/", dependencyTypesNot: ["type-only"] },
		},
		{
			name: "nobody-needs-the-long-tests",
			comment: "long/ stands outside: it asks the app, and nothing of the app asks it.",
			severity: "error",
			from: { path: "^(src|data)/" },
			to: { path: "^long/" },
		},
		{
			name: "embeds-stay-light",
			comment: "An embed has no React, no map engine and nothing of the app: its picture and scrubber must come within 60 and 120 kB.",
			severity: "error",
			from: { path: "^src/embed/", pathNot: "^src/embed/live/(liveMap|controls)" },
			to: { path: "^src/(app|main|map|catalogue|evidence|networks|compare|export)|node_modules/(react|react-dom|wouter|@tanstack|zod)/|\\.tsx$" },
		},
		{
			name: "embed-map-only-when-asked",
			comment: "The live map of an embed is a bundle of its own (data/embedMap.ts) that the page loads on a click: nothing may import it.",
			severity: "error",
			from: {},
			to: { path: "^src/embed/live/liveMap" },
		},
		{
			name: "live-map-has-no-react",
			comment: "The live map of an embed takes the map's engine, and none of its components.",
			severity: "error",
			from: { path: "^src/embed/live/" },
			to: { path: "^src/(app|main|catalogue|evidence|networks|compare|export)|node_modules/(react|react-dom|wouter|@tanstack|zod)/|\\.tsx$" },
		},
		{
			name: "embeds-are-a-roof",
			comment: "embed/ stands beside app/: nothing below may import it.",
			severity: "error",
			from: { path: "^src/", pathNot: "^src/embed/" },
			to: { path: "^src/embed/" },
		},
		{
			name: "briefings-are-a-roof",
			comment: "present/ stands beside app/, which puts it on a page: nothing below may import it.",
			severity: "error",
			from: { path: "^src/", pathNot: "^src/(present|app)/" },
			to: { path: "^src/present/" },
		},
		{
			name: "briefings-fit-a-file",
			comment: "A briefing also runs from one file: no React, no map engine, nothing of the app.",
			severity: "error",
			from: { path: "^src/present/" },
			to: { path: "^src/(app|main|map|catalogue|evidence|networks|compare|export)|node_modules/(react|react-dom|wouter|@tanstack|zod)/|\\.tsx$" },
		},
		{
			name: "map-only-when-asked",
			comment:
				"deck.gl and MapLibre weigh more than all the rest: only the lazily imported engine may reach them, and the bundle that an embed loads when asked.",
			severity: "error",
			from: { path: "^src", pathNot: "^src/(map/|embed/live/liveMap)" },
			to: { path: "^src/map/(createMapEngine|layers/)", dependencyTypesNot: ["dynamic-import", "type-only"] },
		},
		oneDoor("maplibre-gl|@deck\\.gl", "^src/map/", "Only map/ knows MapLibre and deck.gl, so that they can be loaded late and replaced."),
		oneDoor("zustand|@tanstack/react-query", "^src/(state|app)/", "Stores and queries live in state/ (the provider in app/)."),
		oneDoor("idb-keyval", "^src/state/", "What is kept on a device is kept in one place."),
		oneDoor("zod|edtf", "^src/(incident|importers)/", "Shapes and dates are read in one place."),
		oneDoor("cmdk", "^src/ui/", "The chooser is the one place that knows how choices are listed; it is loaded late."),
		oneDoor("mediabunny|gifenc", "^src/export/clip/", "Encoders are for clips alone, and are loaded when one is made."),
		oneDoor("pdfkit|fontkit", "^src/export/handout/", "Only hand-outs are PDFs; the writer is loaded when one is saved."),
		oneDoor("wouter", "^src/app/", "Addresses of pages belong to app/."),
		{
			name: "no-orphans",
			comment: "A file nobody imports is dead, or an entry that is missing here.",
			severity: "error",
			from: { orphan: true, pathNot: "(\\.test\\.tsx?|\\.d\\.ts)$" },
			to: {},
		},
	],
	options: {
		doNotFollow: { path: "node_modules" },
		exclude: { path: "\\.css$" },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"], exportsFields: ["exports"], conditionNames: ["import", "default"] },
	},
};
