/** Runs before the first paint of an embed: what of its address changes how it looks. It keeps and reads nothing else. */
import { queryOf } from "../incident/address.ts";
import { isOff, isOn } from "./switches.ts";

const query = queryOf(location.search);
const { dataset } = document.documentElement;
const theme = query.get("theme");
if (theme === "light" || theme === "dark") dataset.theme = theme;
dataset.controls = isOff(query.get("controls")) ? "off" : "wait";
const path = query.get("path");
if (isOff(path)) dataset.path = "off";
else if (isOn(path) || path === "strip") dataset.path = "on";
