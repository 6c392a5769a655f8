import { type QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Component, type ErrorInfo, type ReactNode, useEffect } from "react";
import { Router, useLocation } from "wouter";
import { catalogueQuery, incidentQuery } from "../state/queries.ts";
import { AtlasPage } from "./AtlasPage.tsx";
import { DownloadPage } from "./DownloadPage.tsx";
import { IncidentPage } from "./IncidentPage.tsx";
import { MethodsPage } from "./MethodsPage.tsx";
import { StillContext, type Stills } from "./Still.tsx";
import { routeOf, SiteContext, useSite } from "./site.tsx";
import { TopBar } from "./TopBar.tsx";
import { LoadTrouble, Trouble } from "./Trouble.tsx";

function Loading() {
	return (
		<main id="content" className="loading" aria-busy="true">
			<p className="visually-hidden">Loading</p>
			<div className="skeleton" />
			<div className="skeleton" />
			<div className="skeleton" />
		</main>
	);
}

function Atlas({ still }: { still: string | null }) {
	const { root } = useSite();
	const { data: catalogue, error, refetch } = useQuery(catalogueQuery(root));
	if (catalogue) return <AtlasPage catalogue={catalogue} still={still} />;
	return error ? <LoadTrouble error={error} what="the list of incidents" onRetry={() => void refetch()} /> : <Loading />;
}

function IncidentById({ id }: { id: string }) {
	const { root } = useSite();
	const { data: incident, error, refetch } = useQuery(incidentQuery(root, id));
	if (incident) return <IncidentPage key={id} incident={incident} />;
	return error ? <LoadTrouble error={error} what={id} onRetry={() => void refetch()} /> : <Loading />;
}

function Page({ overviewStill }: { overviewStill: string | null }) {
	const [path] = useLocation();
	const route = routeOf(path);
	// From here on the page answers: what waits for it (a test, an embedding page) can tell.
	useEffect(() => {
		document.documentElement.dataset.live = "true";
		performance.mark("live");
	}, []);
	return (
		<>
			<TopBar route={route} />
			<Guard key={path}>
				{route.page === "atlas" && <Atlas still={overviewStill} />}
				{route.page === "incident" && <IncidentById id={route.id} />}
				{route.page === "methods" && <MethodsPage />}
				{route.page === "download" && <DownloadPage />}
				{route.page === "none" && (
					<Trouble title="No such page">
						<p>There is nothing at {route.path}. The address was left as it is.</p>
					</Trouble>
				)}
			</Guard>
		</>
	);
}

/** Keeps the frame standing when a page fails. */
class Guard extends Component<{ children: ReactNode }, { error: Error | null }> {
	override state: { error: Error | null } = { error: null };

	static getDerivedStateFromError(error: Error) {
		return { error };
	}

	override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
		console.error(error, componentStack);
	}

	override render() {
		if (!this.state.error) return this.props.children;
		return (
			<Trouble title="This page failed" expected="a page that works; please report what you did" onRetry={() => this.setState({ error: null })}>
				<p>{this.state.error.message}</p>
				<p>All other pages still work.</p>
			</Trouble>
		);
	}
}

/** What came with the page from the build: pictures that stand until the live map does. */
export type Given = { incident: { id: string; stills: Stills } | null; overview: string | null };

type AppProps = { client: QueryClient; root: string; base: string; given: Given; ssrPath?: string };

/** `base`: path of the site's root without its last slash; `ssrPath`: the page to make, at build time. */
export function App({ client, root, base, given, ssrPath }: AppProps) {
	return (
		<QueryClientProvider client={client}>
			<SiteContext value={{ root }}>
				<StillContext value={given.incident}>
					<Router base={base} ssrSearch="" {...(ssrPath === undefined ? {} : { ssrPath })}>
						<Page overviewStill={given.overview} />
					</Router>
				</StillContext>
			</SiteContext>
		</QueryClientProvider>
	);
}
