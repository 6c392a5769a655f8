export function Loading() {
	return (
		<main id="content" className="loading" aria-busy="true">
			<p className="visually-hidden">Loading</p>
			<div className="skeleton" />
			<div className="skeleton" />
			<div className="skeleton" />
		</main>
	);
}
