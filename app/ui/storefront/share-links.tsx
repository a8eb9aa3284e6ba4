import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import type { Offer } from './offer.ts'

/** A page that somebody may ask about or pass on. */
export interface SharedPage {
	/** its whole address */
	readonly url: string
	/** the shop's number, digits with the country's code; null while it has none */
	readonly whatsapp: string | null
}

interface Props {
	offer: Offer
	page: SharedPage
}

/** A question to the shop with the piece's name in it, and the ways to show the page to others. */
export function AskAndShare({ offer: { product, chosen }, page: { url, whatsapp } }: Props) {
	const { product: words } = useCopy().storefront
	const language = useLanguage()
	const name = inLanguage(product.name, language)
	const choice = chosen ? inLanguage(chosen.label, language) : ''
	const question = fill(words.question, { name, choice, url })
	return (
		<div className="flex flex-col gap-4 border-line border-t pt-5 text-small">
			{whatsapp && (
				<a
					href={`https://wa.me/${whatsapp}?${new URLSearchParams({ text: question })}`}
					rel="noreferrer"
					className="text-link inline-flex min-h-11 items-center gap-2 self-start font-semibold"
				>
					{words.ask}
					<Icon name="arrow-right" size={18} />
				</a>
			)}
			<ShareLinks url={url} words={fill(words.share.words, { name })} />
		</div>
	)
}

const LINK = 'text-link inline-block py-1.5'

function ShareLinks({ url, words }: { url: string; words: string }) {
	const { share } = useCopy().storefront.product
	return (
		<div data-share data-url={url} data-words={words} data-copied={share.copied}>
			<h2 id="bagikan" className="font-semibold">
				{share.title}
			</h2>
			<ul aria-labelledby="bagikan" className="flex flex-wrap items-center gap-x-4">
				{waysToShare(url, words, share.email).map(({ label, href }) => (
					<li key={href}>
						<a href={href} rel="noreferrer" className={LINK}>
							{label}
						</a>
					</li>
				))}
				<li>
					<button type="button" hidden data-share-copy className={LINK}>
						{share.copy}
					</button>
				</li>
				<li>
					<button type="button" hidden data-share-native className={LINK}>
						{share.native}
					</button>
				</li>
			</ul>
			<p role="status" className="text-good" />
		</div>
	)
}

function waysToShare(url: string, text: string, email: string) {
	const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
	// A mail program takes a plus for a plus.
	const mail = query({ subject: text, body: url }).replaceAll('+', '%20')
	return [
		{ label: 'WhatsApp', href: `https://wa.me/?${query({ text: `${text}: ${url}` })}` },
		{ label: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}` },
		{ label: 'X', href: `https://x.com/intent/post?${query({ text, url })}` },
		{ label: email, href: `mailto:?${mail}` },
	]
}
