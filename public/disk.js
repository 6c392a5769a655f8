// Loaded by theme.js where a page was opened from a folder instead of from a web server. Browsers start none of the site's
// modules there, so this says what does not work and how to get it, and makes links lead to pages instead of listings of folders.
(() => {
	const element = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text, ...more });
	const mend = () => {
		const root = new URL(document.documentElement.dataset.root ?? "./", location.href);
		for (const link of document.querySelectorAll("a[href]")) {
			// By the attribute: links inside of charts have no address as text.
			const url = new URL(link.getAttribute("href"), location.href);
			if (url.protocol !== "file:" || !url.pathname.endsWith("/")) continue;
			url.pathname += "index.html";
			link.setAttribute("href", url.href);
		}
		const folder = decodeURIComponent(root.pathname);
		const address = `http://localhost:8000/${location.href.slice(root.href.length).replace(/index\.html/, "")}`;
		const notice = element("aside", "", { className: "notice page-notice disk-notice" });
		notice.setAttribute("aria-label", "Opened from a folder");
		notice.append(
			element("strong", "Opened from a folder: you can read everything, but nothing moves. "),
			"Texts, tables, pictures and links work. Map, timeline, search and briefings need a web server, because browsers run no such scripts from a folder. To start one, run ",
			element("code", "npx serve -l 8000"),
			" or ",
			element("code", "python3 -m http.server 8000"),
			" in the folder ",
			element("code", folder),
			", then open ",
			element("a", address, { href: address }),
			".",
		);
		document.querySelector("main")?.before(notice);
		// What needs a script does not look as if it worked. Notes and menus of the page itself do work.
		document.documentElement.dataset.fromFolder = "";
		for (const control of document.querySelectorAll("button:not([popovertarget]), select, input")) control.disabled = true;
	};
	if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mend);
	else mend();
})();
