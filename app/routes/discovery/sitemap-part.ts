import { listAddresses } from '#app/domain/catalogue/listings.server.ts'
import { crafts } from '#app/domain/catalogue/product.ts'
import { listCohorts } from '#app/domain/workshop/cohorts.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'
import routes from '#app/routes.ts'
import type { Services } from '#app/services.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { localPath } from '#app/shared/local-path.ts'
import { isListed, languages } from '#app/ui/storefront/page-meta.ts'
import { answerSteps } from './answer.server.ts'
import { beginningOf, PAGES_PART, PRODUCTS_PER_PART, SITEMAP } from './sitemap-part-name.ts'
import { emptyElement, textElement, XML_DECLARATION } from './xml.ts'

/** Rows read at a time: other requests are answered in between. */
const STEP = 500

const HEAD = `${XML_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
xmlns:xhtml="http://www.w3.org/1999/xhtml">
`

/** Addresses of the shop for search engines, each in both languages with the other beside it. */
export const loader = reads(publicAccess, async ({ params, services: { db, settings } }) => {
	const part = params.part ?? ''
	const after = beginningOf(part)
	if (part === PAGES_PART) return answerSteps(pages(db, settings.origin), SITEMAP)
	if (after === null) throw noSuchPage()
	return answerSteps(products(db, settings.origin, after), SITEMAP)
})

async function* pages(db: Services['db'], origin: string) {
	const paths = [
		...fixedPaths(),
		...crafts.map((craft) => `/produk?kerajinan=${craft}`),
		...(await listCohorts(db)).map(({ slug }) => `/angkatan/${slug}`),
	]
	yield HEAD + paths.map((path) => entriesOf(origin, path)).join('')
	yield '</urlset>\n'
}

/** Every page of the shop with one address of its own, by the table of addresses itself. */
function fixedPaths(): string[] {
	const shop = routes.find(({ file }) => file === 'routes/storefront/layout.tsx')
	return (shop?.children ?? [])
		.map(({ path = '' }) => path)
		.filter((path) => path.startsWith('/') && !/[:*]/.test(path) && isListed(path))
}

async function* products(db: Services['db'], origin: string, beginning: string) {
	yield HEAD
	let left = PRODUCTS_PER_PART
	let after = beginning
	while (left > 0) {
		const step = await listAddresses(db, after, Math.min(STEP, left))
		const last = step.at(-1)
		if (!last) break
		yield step.map((one) => entriesOf(origin, `/produk/${one.slug}`, one.publishedAt)).join('')
		after = last.id
		left -= step.length
	}
	yield '</urlset>\n'
}

function entriesOf(origin: string, path: string, changedAt?: Instant): string {
	const href = (language: 'id' | 'en') => origin + localPath(language, path)
	const link = (hreflang: string, to: string) =>
		emptyElement('xhtml:link', { rel: 'alternate', hreflang, href: to })
	const alternates =
		languages.map((one) => link(one, href(one))).join('') + link('x-default', href('id'))
	const changed = changedAt ? textElement('lastmod', changedAt) : ''
	return languages
		.map((one) => `<url>${textElement('loc', href(one))}${changed}${alternates}</url>\n`)
		.join('')
}
