import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** What an entry is about, by the name people know it by; null for what has none. */
export type NamedSource =
	| { readonly kind: 'order'; readonly number: string }
	| { readonly kind: 'withdrawal'; readonly makerCode: string }
	| { readonly kind: 'savings-adjustment'; readonly id: string; readonly makerCode: string }
	| {
			readonly kind: 'payout' | 'drawer' | 'treasury-request' | 'treasurer-cash'
			readonly id: string
	  }
	| null

/** What an entry is about, and the way there. */
export function SourceLink({ source }: { source: NamedSource }) {
	const { sources } = useCopy().finance
	switch (source?.kind) {
		case 'order':
			return (
				<TextLink to={`/keuangan/pesanan/${source.number}`} className="figures whitespace-nowrap">
					{fill(sources.order, { number: source.number })}
				</TextLink>
			)
		case 'withdrawal':
			return (
				<TextLink
					to={`/keuangan/tabungan/${source.makerCode}`}
					className="figures whitespace-nowrap"
				>
					{fill(sources.withdrawal, { maker: source.makerCode })}
				</TextLink>
			)
		case 'savings-adjustment':
			return (
				<TextLink to={`/keuangan/penyesuaian/${source.id}`} className="figures whitespace-nowrap">
					{fill(sources.adjustment, { maker: source.makerCode })}
				</TextLink>
			)
		case 'payout':
			return <span className="break-all text-muted">{source.id}</span>
		case 'drawer':
			return <TextLink to={`/keuangan/kas/${source.id}`}>{sources.drawer}</TextLink>
		case 'treasury-request':
			return <TextLink to={`/keuangan/permintaan/${source.id}`}>{sources.request}</TextLink>
		case 'treasurer-cash':
			return <TextLink to="/keuangan/modal#hitungan">{sources['treasurer-cash']}</TextLink>
		case undefined:
			return null
	}
}
