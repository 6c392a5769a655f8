// Runs before the first paint of an embed: what of its address changes how it looks. It keeps and reads nothing else.
(() => {
	const query = new URLSearchParams(location.search);
	const { dataset } = document.documentElement;
	const theme = query.get("theme");
	if (theme === "light" || theme === "dark") dataset.theme = theme;
	const off = (name) => /^(0|false|no|off|none)$/i.test(query.get(name) ?? "");
	dataset.controls = off("controls") ? "off" : "wait";
	if (off("path")) dataset.path = "off";
	else if (/^(1|true|yes|on|strip|)$/i.test(query.get("path") ?? "unset")) dataset.path = "on";
})();
