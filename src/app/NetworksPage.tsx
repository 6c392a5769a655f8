export function NetworksPage() {
	return (
		<main id="content" className="text-page">
			<title>Networks · Detour Atlas</title>
			<h1>Networks</h1>
		</main>
	);
}
