export function PersistencePage() {
	return (
		<main id="content" className="text-page">
			<title>Persistence · Detour Atlas</title>
			<h1>Persistence</h1>
		</main>
	);
}
