import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Sen } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { Section } from '#app/ui/office/section.tsx'
import { HolderAccounts } from './holder-accounts.tsx'

interface Row {
	code: string
	name: Text
	naturalSen: Sen
	holders: readonly { code: string; name: Text; naturalSen: Sen }[] | null
}

/** The subsidiary books of a trial balance: each group of holders' accounts, account by account. */
export function HolderBooks({ rows }: { rows: readonly Row[] }) {
	const { accounts: words } = useCopy().finance
	const language = useLanguage()
	return (
		<div className="mt-12 grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
			{rows.map(
				({ code, name, naturalSen, holders }) =>
					holders && (
						<Section
							key={code}
							id={`buku-${code}`}
							title={fill(words.subsidiary, { name: inLanguage(name, language) })}
							lead={fill(words.subsidiaryLead, { code })}
						>
							<HolderAccounts
								caption={fill(words.subsidiaryCaption, { name: inLanguage(name, language) })}
								accounts={holders}
								sumSen={naturalSen}
							/>
						</Section>
					),
			)}
		</div>
	)
}
