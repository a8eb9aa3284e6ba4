import { isIP } from 'node:net'

/** What is looked at before Remix sees a request. */
export interface IncomingFacts {
	readonly method: string
	/** the request's target as it came, path and query */
	readonly target: string
	readonly header: (name: string) => string | undefined
}

export interface GuardSettings {
	/** the shop's own address */
	readonly origin: string
	/** also take forms from pages opened under `localhost` or a bare address, as in a demo */
	readonly anyLocalName: boolean
}

export type Verdict = 'pass' | 'unreadable' | 'wrong-method' | 'too-large' | 'foreign-origin'

/** Addresses that machines post to; what they send is signed, and has no origin. */
export const webhookPaths: ReadonlySet<string> = new Set(['/hooks/stripe'])

export const MOST_FORM_BYTES = 256 * 1024
export const MOST_WEBHOOK_BYTES = 1024 * 1024
/** Four photos of a complaint as phones take them, in one form. */
export const MOST_PHOTO_BYTES = 24 * 1024 * 1024
/** A picture of a transfer, of 12 MB at most, with what stands around it in a form. */
export const MOST_PROOF_BYTES = 13 * 1024 * 1024
/** A file for a bank, of 4.5 MB at most, with what stands around it in a form. */
const MOST_EVIDENCE_BYTES = 5 * 1024 * 1024
/** A spreadsheet of 2 MB, or what was read of one, with what stands around it in a form. */
const MOST_SHEET_FORM_BYTES = 3 * 1024 * 1024
/** One picture of 12 MB at most, as it is, without a form around it. */
const MOST_PICTURE_BYTES = 13 * 1024 * 1024
/** Up to eight pictures, or pages, as phones take them, in one form without JavaScript. */
const MOST_PICTURE_FORM_BYTES = 40 * 1024 * 1024
const PICTURE = /^\/bengkel\/foto\/kirim(?:\.data)?$/
const PICTURE_FORM = /^\/bengkel\/foto\/unggah(?:\.data)?$/
const SHEET =
	/^\/(?:kantor\/(?:pesanan\/resi|ongkir\/impor)|bengkel\/(?:warga|batch)\/impor)(?:\.data)?$/
/** A bank's statement of a whole month, or the sample by which its layout is described. */
const STATEMENT = /^\/keuangan\/rekonsiliasi\/(?:muat|susunan\/baru)(?:\.data)?$/
/** Photos of papers: receipts, agreements page by page, consents, proofs of what is booked. */
const PAPERS = [
	/^\/bengkel\/(?:bahan|mitra\/[^/]+|warga\/[^/]+(?:\/persetujuan\/[^/]+)?)(?:\.data)?$/,
	/^\/keuangan\/(?:permintaan|penarikan|aturan\/konsep)\/[^/]+(?:\.data)?$/,
	/^\/keuangan\/tabungan\/[^/]+\/penyesuaian(?:\.data)?$/,
]
const EVIDENCE = /^\/keuangan\/sengketa\/\w+(?:\.data)?$/
/** Where pictures are sent: the address is a secret link's. */
const UPLOAD = /^(?:\/en)?\/pesanan\/[\w-]{32}\/(keluhan|bukti)(?:\.data)?$/

const METHODS = new Set(['GET', 'HEAD', 'POST'])

/**
 * The guard in front of Remix: what no page of ours sends does not reach one.
 *
 * - The router's older data requests (`?_data=`) run a loader by its id and skip Remix's own check
 *   of origins; with single fetch no page makes them.
 * - A null byte is in no address and no text of ours, and PostgreSQL cannot store one.
 * - Whatever may change something comes from a page of ours, by both of the fields that a browser
 *   sets and no script can: `Sec-Fetch-Site` and `Origin`. Where there is neither it is no browser,
 *   so nobody's cookies are being misused (the rule of Go's `http.CrossOriginProtection`).
 */
export function judgeRequest(request: IncomingFacts, settings: GuardSettings): Verdict {
	const { method, target } = request
	if (!target.startsWith('/') || /%00/.test(target)) return 'unreadable'
	const url = URL.canParse(settings.origin + target) ? new URL(settings.origin + target) : null
	if (!url || url.searchParams.has('_data') || !isDecodable(url.pathname)) return 'unreadable'
	if (!METHODS.has(method)) return 'wrong-method'
	if (method !== 'POST') return 'pass'
	const isWebhook = webhookPaths.has(url.pathname)
	const length = Number(request.header('content-length') ?? 0)
	if (!isWebhook && !isFromOwnPage(request, settings)) return 'foreign-origin'
	return length > mostBytes(url.pathname) ? 'too-large' : 'pass'
}

/** How long a body may be at this address. */
export function mostBytes(pathname: string): number {
	const upload = UPLOAD.exec(pathname)?.[1]
	if (upload) return upload === 'bukti' ? MOST_PROOF_BYTES : MOST_PHOTO_BYTES
	if (PICTURE.test(pathname)) return MOST_PICTURE_BYTES
	if (PICTURE_FORM.test(pathname)) return MOST_PICTURE_FORM_BYTES
	if (EVIDENCE.test(pathname)) return MOST_EVIDENCE_BYTES
	if (SHEET.test(pathname) || STATEMENT.test(pathname)) return MOST_SHEET_FORM_BYTES
	if (PAPERS.some((paper) => paper.test(pathname))) return MOST_PICTURE_FORM_BYTES
	return webhookPaths.has(pathname) ? MOST_WEBHOOK_BYTES : MOST_FORM_BYTES
}

/** Half an escape or bytes that are no UTF-8: the router would write a line to the log for each. */
function isDecodable(pathname: string): boolean {
	try {
		decodeURIComponent(pathname)
		return true
	} catch {
		return false
	}
}

function isFromOwnPage({ header }: IncomingFacts, settings: GuardSettings): boolean {
	const site = header('sec-fetch-site')
	// `none` is somebody's own doing, such as sending a form again by reloading.
	if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
	const origin = header('origin')
	if (origin === undefined || origin === settings.origin) return true
	return settings.anyLocalName && isSameLocalPage(origin, header('host'))
}

/**
 * The page's address equals the one asked, and is not a name that somebody else's DNS could point
 * at this machine.
 */
function isSameLocalPage(origin: string, host: string | undefined): boolean {
	if (!URL.canParse(origin)) return false
	const { host: originHost, hostname } = new URL(origin)
	if (originHost !== host) return false
	return hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}
