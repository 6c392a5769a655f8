import { type QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Component, type ErrorInfo, type ReactNode, useEffect, useMemo } from "react";
import { type AroundNavHandler, Router, useLocation } from "wouter";
import type { Incident } from "../incident/derived.ts";
import { settleAddress } from "../state/addressBar.ts";
import { tellWhole } from "../state/answering.ts";
import { incidentQuery } from "../state/queries.ts";
import { TermsContext } from "../ui/Term.tsx";
import { TermNotes } from "../ui/TermNotes.tsx";
import { createTermsInUse } from "../ui/termsInUse.ts";
import { DownloadPage } from "./DownloadPage.tsx";
import { elsewhere, GoTo } from "./GoTo.tsx";
import { IncidentOrCompare } from "./IncidentOrCompare.tsx";
import { rememberPlace } from "./keepPlace.ts";
import { LatePage } from "./LatePages.tsx";
import { Loading } from "./Loading.tsx";
import { LoadTrouble } from "./LoadTrouble.tsx";
import { NotFound } from "./NotFound.tsx";
import { Overlays } from "./Overlays.tsx";
import { Notice } from "./offline/Notice.tsx";
import { routeOf, wayToRoot } from "./route.ts";
import { StillContext } from "./Still.tsx";
import { type About, SiteContext, useSite } from "./site.tsx";
import { TopBar } from "./TopBar.tsx";
import { Trouble } from "./Trouble.tsx";
import { useParameter } from "./useParameter.ts";
import { type GivenPops, PopsContext } from "./usePopsMaps.ts";

function IncidentById({ id, children }: { id: string; children: (incident: Incident) => ReactNode }) {
	const { root } = useSite();
	const { data: incident, error, refetch } = useQuery(incidentQuery(root, id));
	if (incident) return children(incident);
	return error ? <LoadTrouble error={error} what={id} onRetry={() => void refetch()} /> : <Loading />;
}

function Page({ given }: { given: Given }) {
	const [path] = useLocation();
	const route = routeOf(path);
	const meant = elsewhere(path);
	const reads = route.page === "text" || route.page === "methods";
	// biome-ignore lint/correctness/useExhaustiveDependencies: every page has terms of its own
	const terms = useMemo(() => ({ mode: reads ? ("text" as const) : ("note" as const), terms: createTermsInUse() }), [path, reads]);
	const compared = useParameter("with") !== null;
	// A built incident answers in parts, and its last one tells.
	const inParts = route.page === "incident" && given.incident !== null && !compared;
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the page that was opened
	useEffect(() => {
		if (!inParts) tellWhole();
	}, []);
	if (meant !== null) return <GoTo path={meant} />;
	return (
		<TermsContext value={terms}>
			<TopBar route={route} />
			<Overlays route={route} />
			<Notice />
			<Guard key={path}>
				{route.page === "atlas" && (
					<LatePage name="atlas" waiting={<Loading />}>
						{({ AtlasPage }) => <AtlasPage still={given.overview} />}
					</LatePage>
				)}
				{route.page === "incident" && <IncidentById id={route.id}>{(incident) => <IncidentOrCompare key={incident.id} incident={incident} />}</IncidentById>}
				{route.page === "text" && (
					<IncidentById id={route.id}>
						{(incident) => (
							<LatePage name="text" waiting={<Loading />}>
								{({ TextPage }) => <TextPage key={incident.id} incident={incident} />}
							</LatePage>
						)}
					</IncidentById>
				)}
				{route.page === "networks" && (
					<LatePage name="networks" waiting={<Loading />}>
						{({ NetworksPage }) => <NetworksPage />}
					</LatePage>
				)}
				{route.page === "network" && (
					<LatePage name="network" waiting={<Loading />}>
						{({ NetworkPage }) => <NetworkPage asn={route.asn} />}
					</LatePage>
				)}
				{route.page === "country" && (
					<LatePage name="country" waiting={<Loading />}>
						{({ CountryPage }) => <CountryPage code={route.code} />}
					</LatePage>
				)}
				{route.page === "persistence" && (
					<LatePage name="persistence" waiting={<Loading />}>
						{({ PersistencePage }) => <PersistencePage />}
					</LatePage>
				)}
				{route.page === "methods" && (
					<LatePage name="methods" waiting={<Loading />}>
						{({ MethodsPage }) => <MethodsPage />}
					</LatePage>
				)}
				{route.page === "present" && (
					<IncidentById id={route.id}>
						{(incident) => (
							<LatePage name="present" waiting={<Loading />}>
								{({ PresentPage }) => <PresentPage key={incident.id} incident={incident} />}
							</LatePage>
						)}
					</IncidentById>
				)}
				{route.page === "briefings" && (
					<LatePage name="briefings" waiting={<Loading />}>
						{({ BriefingsPage }) => <BriefingsPage />}
					</LatePage>
				)}
				{route.page === "download" && <DownloadPage />}
				{route.page === "none" && (
					<NotFound title="No such page" wanted={route.path}>
						<p>There is nothing at {route.path}. The address was left as it is.</p>
					</NotFound>
				)}
			</Guard>
			<TermNotes key={`notes of ${path}`} given={given.notes} glossaryHref={`${wayToRoot(path)}methods/`} />
		</TermsContext>
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

/**
 * What waits for the address belongs to the page that is left; a step in the place of the present one leaves no place behind. Where the
 * browser refuses a further step, the page is loaded anew.
 */
const leaving: AroundNavHandler = (navigate, to, options) => {
	settleAddress();
	if (!options?.replace) rememberPlace();
	try {
		navigate(to, options);
	} catch {
		location.assign(to);
	}
};

/** What came with the page from the build: pictures that stand until the live map does, and the notes of its terms. */
export type Given = { incident: { id: string; still: string } | null; overview: string | null; pops: GivenPops | null; notes: string | null };

type AppProps = { client: QueryClient; root: string; about: About; base: string; given: Given; ssrPath?: string };

/** `base`: path of the site's root without its last slash; `ssrPath`: the page to make, at build time. */
export function App({ client, root, about, base, given, ssrPath }: AppProps) {
	return (
		<QueryClientProvider client={client}>
			<SiteContext value={{ root, ...about }}>
				<StillContext value={given.incident}>
					<PopsContext value={given.pops}>
						<Router base={base} ssrSearch="" aroundNav={leaving} {...(ssrPath === undefined ? {} : { ssrPath })}>
							<Page given={given} />
						</Router>
					</PopsContext>
				</StillContext>
			</SiteContext>
		</QueryClientProvider>
	);
}
