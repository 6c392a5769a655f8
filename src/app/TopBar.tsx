import { useStore } from "zustand";
import { chooseTheme, themeStore } from "../state/theme.ts";
import { FindButton } from "./FindButton.tsx";
import type { PageRoute } from "./route.ts";
import { PageLink } from "./site.tsx";

const ROOMS = [
	{ page: "atlas", to: "", name: "Incidents" },
	{ page: "networks", to: "networks/", name: "Networks" },
	{ page: "persistence", to: "persistence/", name: "Persistence" },
	{ page: "briefings", to: "present/", name: "Briefings" },
	{ page: "methods", to: "methods/", name: "Methods" },
	{ page: "download", to: "download/", name: "Data" },
] as const;

/** Pages below an entry of the bar. */
const ROOM_OF: Partial<Record<PageRoute["page"], string>> = {
	incident: "atlas",
	text: "atlas",
	network: "networks",
	country: "networks",
	present: "briefings",
};

function Logo() {
	return (
		<svg width="22" height="18" viewBox="3 4 26 23" aria-hidden="true">
			<path d="M5 23h22" className="logo-usual" strokeWidth="3" />
			<path d="M5 23C10 23 10 8 16 8s6 15 11 15" className="logo-diverted" fill="none" strokeWidth="3" />
			<circle cx="5" cy="23" r="3.2" className="logo-end" />
			<circle cx="27" cy="23" r="3.2" className="logo-end" />
		</svg>
	);
}

function ThemeButton() {
	const theme = useStore(themeStore, (state) => state.theme);
	const other = theme === "dark" ? "light" : "dark";
	return (
		<button type="button" className="theme-button" onClick={() => chooseTheme(other)} aria-label={`Use the ${other} theme`} title={`Use the ${other} theme`}>
			<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
				<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
				<path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
			</svg>
		</button>
	);
}

export function TopBar({ route }: { route: PageRoute }) {
	const here = ROOM_OF[route.page] ?? route.page;
	return (
		<header className="top-bar">
			<a className="skip-link" href="#content">
				Skip to content
			</a>
			<PageLink to="" className="brand">
				<Logo /> Detour Atlas
			</PageLink>
			<nav aria-label="Pages">
				{ROOMS.map(({ page, to, name }) => (
					<PageLink key={page} to={to} {...(page === here ? { "aria-current": route.page === page ? "page" : "true" } : {})}>
						{name}
					</PageLink>
				))}
			</nav>
			<FindButton />
			<ThemeButton />
		</header>
	);
}
