/** What was said about length and cause, from the records: a test holds each quote and source to the record it comes from. */

import type { Stance } from "./atlas.ts";

export type SaidSource = { title: string; publisher: string; date: string; url: string };
export type Said = {
	/** The record, and the claim in it. */
	incident: string;
	claim: string;
	stance: Stance;
	by: string;
	text: string;
	quote?: string;
	source: SaidSource;
};

const GLOBE: SaidSource = {
	title: "China Telecom diverted internet traffic in U.S. and Canada, report finds",
	publisher: "Globe and Mail",
	date: "2018-10-30",
	url: "https://www.theglobeandmail.com/politics/article-china-telecom-hijacked-internet-traffic-in-us-and-canada-report/",
};
const ISAACSON = {
	title: "China Telecom diverting internet traffic to and through North America",
	publisher: "isaacson.info",
	date: "",
	url: "http://www.isaacson.info/china-telecom-diverting-internet-traffic-to-and-through-north-america/",
};
const SENATE: SaidSource = {
	title: "Threats to U.S. Networks",
	publisher: "US Senate",
	date: "2020-06-09",
	url: "https://en.wikisource.org/wiki/Threats_to_U.S._Networks",
};
const NANOG: SaidSource = {
	title: "Re: China's Maxim",
	publisher: "NANOG mailing list",
	date: "2018-11",
	url: "https://mailman.nanog.org/pipermail/nanog/2018-November/197520.html",
};
const PACKT: SaidSource = {
	title: "China Telecom misdirected internet traffic, says Oracle report",
	publisher: "Packt",
	date: "2018-11",
	url: "https://packtpub.com/en-ua/learning/tech-news/china-telecom-misdirected-internet-traffic-says-oracle-report",
};

export const SIX_MONTHS = "2016-02-canada-korea";
export const LONG_LEAK = "2015-12-skb-verizon-apac";

/** About the six months of 2016. */
export const ARGUED: readonly Said[] = [
	{
		incident: SIX_MONTHS,
		claim: "authors-malice",
		stance: "malice",
		by: "Demchak and Shavitt, paper",
		text: "They hold that the length of the diversion speaks against an error, and call it hijacking.",
		quote:
			"That this pattern continued for six months is good evidence that this was no short term misconfiguration or temporary internet conditions disruption.",
		source: GLOBE,
	},
	{
		incident: SIX_MONTHS,
		claim: "embassy",
		stance: "denied",
		by: "Chinese embassy in Ottawa",
		text: 'The embassy dismissed the report as "groundless speculation".',
		quote: "Groundless speculation, hyping up or accusation is not helpful to solve the problem nor conducive to any party's interests.",
		source: GLOBE,
	},
	{
		incident: SIX_MONTHS,
		claim: "authors-concession",
		stance: "malice",
		by: "Demchak and Shavitt, paper",
		text: "Of their cases together: they grant that another reading can be argued, and hold that these suggest malicious intent.",
		quote: "While one may argue such attacks can always be explained by 'normal' BGP behavior, these, in particular, suggest malicious intent",
		source: ISAACSON,
	},
	{
		incident: SIX_MONTHS,
		claim: "china-telecom-americas",
		stance: "denied",
		by: "China Telecom (Americas)",
		text: "Asked from January 2019 by US agencies about this paper in particular, it denied the allegations: it had never engaged in hijacking, and they showed no intentional or malicious wrongdoing. To the Senate subcommittee it said that other networks' routes explain several incidents.",
		quote: "erroneous route information propagated to [China Telecom] by other networks was the cause of several [of the] incidents",
		source: SENATE,
	},
];

/** About the leak of December 2015 to April 2018. */
export const ANSWERED: readonly Said[] = [
	{
		incident: LONG_LEAK,
		claim: "anderson-leak",
		stance: "error",
		by: "Tore Anderson, NANOG",
		text: "He found these routes in BGP archives of 2017. To him they are an ordinary leak, with 'sloppy filtering' by China Telecom and Telia Carrier.",
		quote: "does not indicate foul play on [China Telecom's] behalf, but rather a pretty standard leak by [SK Broadband]",
		source: NANOG,
	},
	{
		incident: LONG_LEAK,
		claim: "verizon",
		stance: "error",
		by: "Verizon",
		text: "Its investigation found no link to China Telecom, the Chinese government or malicious activity, and put it down to human error by one of its peering partners.",
		source: SENATE,
	},
	{
		incident: LONG_LEAK,
		claim: "madory-misdirected",
		stance: "no view",
		by: "Doug Madory, Oracle Internet Intelligence",
		text: "He confirms that traffic was misdirected and leaves open why: whether intentionally or not, in his words.",
		quote: "there is truth to the assertion that China Telecom (whether intentionally or not) has misdirected internet traffic",
		source: PACKT,
	},
	{
		incident: LONG_LEAK,
		claim: "ferry",
		stance: "malice",
		by: "Jeff Ferry, Coalition for a Prosperous America",
		text: "He gives espionage between companies as the apparent purpose. Madory, whom he cites for the facts, makes no such claim.",
		quote: "The purpose, apparently, was corporate espionage.",
		source: {
			title: "Experts Say China Telecom Diverted U.S. Internet Traffic Through China",
			publisher: "Coalition for a Prosperous America",
			date: "2018-11",
			url: "https://prosperousamerica.org/experts-say-china-telecom-diverted-us-internet-traffic-through-china",
		},
	},
];
