import { connect } from 'node:net'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aProduct, makingOn } from '#tests/support/making.ts'
import { loadRoutes, type OpenPages, openPages, SHOP_ORIGIN } from '#tests/support/pages.ts'
import { propertyParameters } from '#tests/support/property.ts'

const RUNS = 120
/** Longer than most servers take, shorter than Node's own limit for a head of 16 kB. */
const LONG = 'x'.repeat(6_000)

const ODD = [
	'',
	'0',
	'-1',
	'1e309',
	'99999999999999999999',
	'NaN',
	'-30000',
	'0x10',
	'٣٠',
	'null',
	'[object Object]',
	'__proto__',
	"' or 1=1 --",
	'"*"',
	'keset AND',
	'NEAR(',
	'%',
	'_',
	'\\',
	'</script><b>',
	'{{7*7}}',
	'../../etc/passwd',
	'\u202Etesek',
	'e\u0301'.repeat(40),
	'👩‍👩‍👧‍👦',
	'\uFFFF',
	'\uFEFF',
	LONG,
]

const anyText = fc.oneof(
	fc.constantFrom(...ODD),
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => text.isWellFormed()),
)

/** Parameters the shop knows, and others. */
const anyName = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			...['kerajinan', 'cari', 'varian', 'harga', 'warna', 'ukuran', 'angkatan', 'urut', 'dari'],
			...['sampai', 'ada', 'satu', 'sebelum', 'sesudah', 'provinsi', 'masuk', 'bayar', 'ke'],
			...['_routes', '_data', 'index', 'kode'],
		),
	},
	{ weight: 1, arbitrary: anyText },
)

const anyQuery = fc
	.array(fc.tuple(anyName, anyText), { maxLength: 6 })
	.map((pairs) => new URLSearchParams(pairs).toString())

/** What stands after an address as it is written, also what is no escape at all. */
const anyTail = fc.oneof(
	{ weight: 4, arbitrary: anyQuery.map((query) => `?${query}`) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'?%',
			'?%E0%A4%A',
			'?cari=%ff%fe',
			'?cari=%00',
			'?&&==&',
			'?a[b]=1',
			'/',
			'//',
			'.data',
			'%',
			'%zz',
			'/%2e%2e/',
			';a=b',
		),
	},
)

const anyHeaders = fc.record(
	{
		cookie: fc.constantFrom(
			'keranjang=%',
			'keranjang=%00;bahasa=%ff',
			'bahasa=fr; =; ;;',
			`keranjang=${LONG}`,
			'bekal.session_token=x.y',
		),
		accept: fc.constantFrom('', '*/*;q=nonsense', 'image/png', 'text/x-script'),
		'accept-language': fc.constantFrom('', 'zz-ZZ,;q=1', '*'),
		'if-none-match': fc.constantFrom('*', '"', 'W/"x"', ',,,'),
		'if-modified-since': fc.constantFrom('never', '0', 'Sat, 99 Nov 9999 99:99:99 GMT'),
		range: fc.constantFrom('bytes=0-0', 'bytes=-1', 'lines=1'),
		'x-forwarded-host': fc.constant('evil.example'),
		'x-remix-revalidate': fc.constant('yes'),
	},
	{ requiredKeys: [] },
)

interface Answer {
	readonly status: number
	readonly body: string
}

/** Sends a request as it is written: `fetch` would put the address into order first. */
function send(url: string, lines: readonly string[], body = ''): Promise<Answer> {
	const { hostname, port } = new URL(url)
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = []
		const socket = connect(Number(port), hostname, () => {
			const head = [...lines, `host: ${hostname}:${port}`, 'connection: close']
			// Not `end`: whoever says that they will send no more is not answered any more.
			socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
		})
		socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${lines[0]}`)))
		socket.on('data', (chunk) => chunks.push(chunk)).on('error', reject)
		socket.on('close', () => {
			const text = Buffer.concat(chunks).toString()
			const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1])
			resolve({ status, body: text.slice(text.indexOf('\r\n\r\n')) })
		})
	})
}

onBothEngines('whatever is sent to a public address', (database) => {
	async function withAShop(look: (pages: OpenPages) => Promise<void>): Promise<void> {
		const deps = makingOn(database.db, testClock())
		await aProduct(deps, { slug: 'keset-kotak', variants: [{}, {}] })
		await aCohort(deps, { slug: 'perca-pagi' })
		const pages = await openPages(database)
		try {
			await look(pages)
			const broken = pages.logged.filter(({ level }) => level === 'error' || level === 'fatal')
			expect(broken).toEqual([])
		} finally {
			await pages.close()
		}
	}

	/** Public addresses of `app/routes.ts`, in both languages, with something in each place. */
	async function publicPaths(part: 'loader' | 'action'): Promise<fc.Arbitrary<string>> {
		const routes = (await loadRoutes()).filter(({ module }) => {
			const { kind } = (module[part]?.access ?? {}) as { kind?: string }
			return kind === 'public' || kind === 'shared'
		})
		expect(routes.length).toBeGreaterThan(3)
		const known = fc.constantFrom('keset-kotak', 'perca-pagi', 'karya.xml', 'bekal.jpg')
		const segment = fc.oneof(known, anyText).map(encodeURIComponent)
		const pattern = fc.constantFrom(...routes.map((route) => route.pattern))
		return fc
			.tuple(fc.constantFrom('', '/en'), pattern, segment, segment)
			.map(([language, path, one, two]) => {
				const filled = path.replace(/:\w+/, one).replace(/:\w+|\*/, two)
				return `${language}${filled.startsWith('/') ? filled : `/${filled}`}`
			})
	}

	it('is answered by a page or a refusal, and never breaks', { timeout: 60_000 }, async () => {
		await withAShop(async ({ url }) => {
			const path = await publicPaths('loader')
			const asked = fc.asyncProperty(path, anyTail, anyHeaders, async (at, tail, headers) => {
				const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
				const { status } = await send(url, [`GET ${at}${tail} HTTP/1.1`, ...lines])
				if (!(status >= 200 && status < 500)) throw new Error(`${status} for ${at}${tail}`)
			})
			await fc.assert(asked, propertyParameters({ numRuns: RUNS }))
		})
	})

	it('is refused where no address stands', async () => {
		await withAShop(async ({ url }) => {
			const targets = ['*', '[', ':80a', 'produk', 'http://evil.example/', '//', '/\\', '?', '/%']
			for (const target of targets) {
				for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
					const { status } = await send(url, [`${method} ${target} HTTP/1.1`])
					expect(status, `${method} ${target}`).toBeGreaterThanOrEqual(200)
					expect(status, `${method} ${target}`).toBeLessThan(500)
				}
			}
			expect((await send(url, ['GET / HTTP/1.1'])).status).toBe(200)
		})
	})

	it('is answered in words when it is a form', { timeout: 60_000 }, async () => {
		await withAShop(async ({ url }) => {
			const path = await publicPaths('action')
			const field = fc.oneof(
				fc.constantFrom(
					...['variantId', 'quantity', 'intent', 'name', 'email', 'phone', 'province', 'attempt'],
					...['street', 'postalCode', 'bahasa', 'ke', 'password', 'line', 'note'],
				),
				anyText,
			)
			const form = fc
				.array(fc.tuple(field, anyText), { maxLength: 8 })
				.map((pairs) => new URLSearchParams(pairs).toString())
			const type = fc.constantFrom(
				...['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'],
				...['application/json', 'text/plain', 'nonsense'],
			)
			const posted = fc.asyncProperty(path, form, type, async (at, body, kind) => {
				const lines = [
					`POST ${at} HTTP/1.1`,
					`origin: ${SHOP_ORIGIN}`,
					`content-type: ${kind}`,
					`content-length: ${Buffer.byteLength(body)}`,
				]
				const answer = await send(url, lines, body)
				const isAnswered = answer.status >= 200 && answer.status < 500
				const hasWords = answer.status < 400 || /<h1|<title>|\{/.test(answer.body)
				if (!isAnswered || !hasWords) throw new Error(`${answer.status} for ${at} with ${body}`)
			})
			await fc.assert(posted, propertyParameters({ numRuns: RUNS / 2 }))
		})
	})
})
