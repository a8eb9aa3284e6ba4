import { useCopy } from '#app/copy/use-copy.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Props {
	/** `lot`, `kartu`, `produksi` */
	name: string
	/** what of it */
	query: Readonly<Record<string, string>>
}

/** What a page shows, to be taken along as a sheet. */
export function SheetLinks({ name, query }: Props) {
	const { card: words } = useCopy().stock
	const rest = new URLSearchParams(query)
	const of = (ending: string) =>
		`/bengkel/unduh/${name}.${ending}${rest.size > 0 ? `?${rest}` : ''}`
	return (
		<p className="screen-only flex gap-4 self-center text-small">
			<TextLink to={of('csv')} reloadDocument>
				{words.csv}
			</TextLink>
			<TextLink to={of('xlsx')} reloadDocument>
				{words.xlsx}
			</TextLink>
		</p>
	)
}
