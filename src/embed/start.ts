/** Runs before the first paint of an embed and applies what its address says about its looks. It reads nothing else and stores nothing. */
import { mendedAddress, queryOf } from "../incident/address.ts";
import { isOff, isOn } from "./switches.ts";

const query = queryOf(mendedAddress(location).search);
const { dataset } = document.documentElement;
const theme = query.get("theme");
if (theme === "light" || theme === "dark") dataset.theme = theme;
dataset.controls = isOff(query.get("controls")) ? "off" : "wait";
// What the page has no picture of stays as it is first; the live map may still have it.
const routes = query.get("routes") ?? "";
if (dataset.others?.split(" ").includes(routes)) dataset.routes = routes;
const path = query.get("path");
if (isOff(path)) dataset.path = "off";
else if (isOn(path) || path === "strip") dataset.path = "on";
