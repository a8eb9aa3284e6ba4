import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import type { CheckoutField } from './checkout-words.ts'

/** Where the form leads when it is answered: the page's fragment, which gives it the focus. */
export const TROUBLE = 'kendala'

interface Props {
	/** what the last attempt was answered with */
	answer: FormAnswer | undefined
}

/** What stands in the way, above everything: it is the first thing read after sending. */
export function CheckoutTrouble({ answer }: Props) {
	if (!answer) return null
	return (
		<div id={TROUBLE} tabIndex={-1} className="mt-6 scroll-mt-6">
			{answer.refusal ? <Refused answer={answer} /> : <Faults answer={answer} />}
		</div>
	)
}

function Refused({ answer }: { answer: FormAnswer }) {
	const { checkout: words } = useCopy().storefront
	return (
		<div className="flex flex-col items-start gap-3">
			<RefusalNotice answer={answer} title={words.refusedTitle} className="self-stretch" />
			{answer.refusal?.kind === 'conflict' && (
				<LinkButton to="/keranjang" tone="secondary" size="small">
					{words.backToCart}
				</LinkButton>
			)}
		</div>
	)
}

/** Every field with a fault, each a link to it: a long form need not be searched. */
function Faults({ answer }: { answer: FormAnswer }) {
	const { checkout: words } = useCopy().storefront
	const names = Object.keys(words.fields) as CheckoutField[]
	return (
		<Notice tone="bad" title={words.faultsTitle} announce>
			<p>{words.faultsText}</p>
			<ul className="mt-1 flex flex-wrap gap-x-4">
				{names
					.filter((name) => name in answer.faults)
					.map((name) => (
						<li key={name}>
							<a
								href={`#${name}`}
								className="inline-block py-1 font-semibold underline underline-offset-4"
							>
								{words.fields[name].label}
							</a>
						</li>
					))}
			</ul>
		</Notice>
	)
}
