export function NetworkPage({ asn }: { asn: string }) {
	return (
		<main id="content" className="text-page">
			<title>{`${asn} · Detour Atlas`}</title>
			<h1>{asn}</h1>
		</main>
	);
}
