import { useCopy } from '#app/copy/use-copy.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** What is shown as files: a workbook, CSV in two shapes, and a paper to sign where that is. */
export function DownloadsOf({
	name,
	query,
	hasPaper = false,
}: {
	name: string
	query: string
	hasPaper?: boolean
}) {
	const { books: words } = useCopy()
	const file = (ending: string, more = '') => `/keuangan/unduh/${name}.${ending}?${query}${more}`
	return (
		<nav aria-label={words.downloads} className="screen-only mt-4">
			<ul className="flex flex-wrap gap-x-6 gap-y-2 text-small">
				<li className="text-muted">{words.downloads}:</li>
				<li>
					<TextLink to={file('xlsx')} reloadDocument>
						{words.xlsx}
					</TextLink>
				</li>
				<li>
					<TextLink to={file('csv', '&bentuk=titik-koma')} reloadDocument>
						{words.csv}
					</TextLink>
				</li>
				<li>
					<TextLink to={file('csv', '&bentuk=polos')} reloadDocument>
						{words.csvPlain}
					</TextLink>
				</li>
				{hasPaper && (
					<li>
						<TextLink to={file('pdf')} reloadDocument>
							{words.pdf}
						</TextLink>
					</li>
				)}
			</ul>
		</nav>
	)
}
