import { useCopy } from '#app/copy/use-copy.ts'
import type { Contact } from './footer.tsx'

/** Where to write to, as it was configured; nothing is made up for what was not. */
export function ArticleContact({ contact: { email, whatsapp } }: { contact: Contact }) {
	const { contactCard: words } = useCopy().pages
	if (!email && !whatsapp) {
		return <p className="max-w-reading rounded-patch bg-sunken p-5 text-muted">{words.coming}</p>
	}
	return (
		<dl className="grid max-w-reading gap-4 sm:grid-cols-2">
			{email && <Line term={words.email} href={`mailto:${email}`} text={email} />}
			{whatsapp && (
				<Line term={words.whatsapp} href={`https://wa.me/${whatsapp}`} text={`+${whatsapp}`} />
			)}
		</dl>
	)
}

function Line({ term, href, text }: { term: string; href: string; text: string }) {
	return (
		<div className="rounded-patch border border-line bg-surface p-5">
			<dt className="text-caption text-muted">{term}</dt>
			<dd className="mt-1">
				<a href={href} rel="noreferrer" className="break-all font-semibold text-link">
					{text}
				</a>
			</dd>
		</div>
	)
}
