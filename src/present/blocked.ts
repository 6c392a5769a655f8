/** Said where the browser blocked the presenter's window: there is no other window to say it in. A link that is clicked is never blocked. */
export function blockedNote(presenterAddress: string): HTMLElement {
	const note = document.createElement("p");
	note.className = "brief-blocked";
	note.setAttribute("role", "alert");
	note.hidden = true;
	const link = document.createElement("a");
	link.href = presenterAddress;
	link.target = "_blank";
	link.textContent = "Open your notes in a tab";
	link.addEventListener("click", () => {
		note.hidden = true;
	});
	note.append("Your browser blocked the window with your notes. ", link, ", or allow pop-ups for this site and press P again. Any key hides this.");
	return note;
}
