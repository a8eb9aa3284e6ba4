import { listPartBeginnings } from '#app/domain/catalogue/listings.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'
import { answerText } from './answer.server.ts'
import { PAGES_PART, PRODUCTS_PER_PART, productsPart, SITEMAP } from './sitemap-part-name.ts'
import { textElement, XML_DECLARATION } from './xml.ts'

/** The index of the sitemaps: one of pages, and one for each ten thousand products. */
export const loader = reads(publicAccess, async ({ request, services: { db, settings } }) => {
	const beginnings = await listPartBeginnings(db, PRODUCTS_PER_PART)
	const parts = [PAGES_PART, ...beginnings.map(productsPart)]
	const entries = parts.map(
		(part) => `<sitemap>${textElement('loc', `${settings.origin}/sitemap/${part}`)}</sitemap>`,
	)
	return answerText(
		request,
		`${XML_DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</sitemapindex>
`,
		SITEMAP,
	)
})
