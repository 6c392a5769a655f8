export function CountryPage({ code }: { code: string }) {
	return (
		<main id="content" className="text-page">
			<title>{`${code} · Detour Atlas`}</title>
			<h1>{code}</h1>
		</main>
	);
}
