import { type Copy, copyOf } from '#app/copy/copy.ts'
import { type Listing, listNewest } from '#app/domain/catalogue/listings.server.ts'
import { pictureUrl, pictureWidths } from '#app/domain/catalogue/picture.ts'
import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'
import { localPath } from '#app/shared/local-path.ts'
import { inLanguage, type Language } from '#app/shared/text.ts'
import { answerText } from './answer.server.ts'
import { emptyElement, escapeXml, textElement, XML_DECLARATION } from './xml.ts'

const ENTRIES = 30
const PICTURE_WIDTH = 640
const ATOM = { type: 'application/atom+xml', seconds: 60 } as const

/** The pieces that came on show last, for feed readers: Atom (RFC 4287). */
export const loader = reads(
	publicAccess,
	async ({ request, language, services: { db, settings } }) => {
		const copy = copyOf(language)
		const newest = await listNewest(db, ENTRIES)
		const { origin } = settings
		const self = origin + localPath(language, '/karya-baru.xml')
		const shop = origin + localPath(language, '/produk')
		// Without anything on show nothing was ever updated; the element has to be there.
		const updated = newest[0]?.publishedAt ?? '1970-01-01T00:00:00.000Z'
		const text = `${XML_DECLARATION}${feedOf(language)}
${textElement('id', self)}
${textElement('title', copy.discovery.feedTitle)}
${textElement('subtitle', copy.discovery.feedSubtitle)}
${textElement('updated', updated)}
${emptyElement('link', { rel: 'self', type: ATOM.type, href: self })}
${emptyElement('link', { rel: 'alternate', type: 'text/html', href: shop })}
<author>${textElement('name', copy.common.brand)}${textElement('uri', origin)}</author>
${textElement('icon', `${origin}/icons/icon-192.png`)}
${newest.map((listing) => entryOf(listing, { origin, language, copy })).join('')}</feed>
`
		return answerText(request, text, ATOM)
	},
)

function feedOf(language: Language): string {
	return `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`
}

interface Where {
	readonly origin: string
	readonly language: Language
	readonly copy: Copy
}

function entryOf(listing: Listing, { origin, language, copy }: Where): string {
	const href = origin + localPath(language, `/produk/${listing.slug}`)
	return `<entry>
${textElement('id', href)}
${textElement('title', inLanguage(listing.name, language))}
${textElement('published', listing.publishedAt)}
${textElement('updated', listing.publishedAt)}
${emptyElement('link', { rel: 'alternate', type: 'text/html', href })}
${emptyElement('category', {
	term: listing.craft,
	label: copy.storefront.crafts[listing.craft],
})}
${textElement('summary', inLanguage(listing.summary, language))}
<content type="html">${escapeXml(contentOf(listing, origin, language))}</content>
</entry>
`
}

/** HTML, to be escaped once more where it stands in XML. */
function contentOf(listing: Listing, origin: string, language: Language): string {
	const words = `<p>${escapeXml(inLanguage(listing.description, language))}</p>`
	const { picture } = listing
	if (!picture) return words
	const widths = pictureWidths(picture.width)
	const width = widths.find((one) => one >= PICTURE_WIDTH) ?? picture.width
	const img = emptyElement('img', {
		src: origin + pictureUrl(picture.mediaKey, width, 'jpeg'),
		alt: inLanguage(picture.alt, language),
	})
	return `<p>${img}</p>${words}`
}
