/** A note on the stage that the browser blocked the presenter window: there is no other window to say it in. Browsers do not block a link that is clicked. */
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
	note.append(
		"Your browser blocked the window with your notes. ",
		link,
		", or allow pop-ups for this site and press P again. Press any other key to hide this message.",
	);
	return note;
}
