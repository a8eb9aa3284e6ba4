import { Form } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Edition, Missing } from '#app/domain/catalogue/editions.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useSending } from '#app/ui/office/use-sending.ts'

/** Without these a product is not shown. */
const NEEDED: ReadonlySet<Missing> = new Set(['words', 'picture'])

/** Whether it is on show, what keeps it from being so, and how buyers see it. */
export function ProductShow({ edition }: { edition: Edition }) {
	const words = useCopy().products
	const { show } = words
	const { state, missing, product } = edition
	const publishing = useSending({ intent: 'publish' })
	const retiring = useSending({ intent: 'retire' })
	const needed = missing.filter((lack) => NEEDED.has(lack))
	const better = missing.filter((lack) => !NEEDED.has(lack))
	return (
		<Section title={show.title} lead={show[state]}>
			<div className="mt-3 flex flex-col gap-3 text-small">
				{state === 'draft' && needed.length === 0 && <p>{show.ready}</p>}
				{state === 'draft' && <Lacks title={show.before} lacks={needed} />}
				{state !== 'retired' && <Lacks title={show.better} lacks={better} />}
				<p className="flex flex-wrap gap-x-6 gap-y-1">
					<TextLink to={`/bengkel/produk/${product.slug}/pratinjau`} className="py-1">
						{show.preview}
					</TextLink>
					{state === 'shown' && (
						<TextLink to={`/produk/${product.slug}`} reloadDocument className="py-1">
							{show.inShop}
						</TextLink>
					)}
				</p>
				{state === 'draft' && (
					<Form method="post">
						<Button name="intent" value="publish" disabled={needed.length > 0} busy={publishing}>
							{publishing ? show.working : show.publish}
						</Button>
					</Form>
				)}
				{state === 'shown' && (
					<Disclosure title={show.retire}>
						<Form method="post" className="flex flex-col items-start gap-3 py-3">
							<p>{show.retireHint}</p>
							<Button tone="danger" name="intent" value="retire" busy={retiring}>
								{retiring ? show.working : show.retireSure}
							</Button>
						</Form>
					</Disclosure>
				)}
			</div>
		</Section>
	)
}

function Lacks({ title, lacks }: { title: string; lacks: readonly Missing[] }) {
	const { missing } = useCopy().products
	if (lacks.length === 0) return null
	return (
		<div>
			<p className="font-semibold">{title}</p>
			<ul className="list-disc pl-5">
				{lacks.map((lack) => (
					<li key={lack}>{missing[lack]}</li>
				))}
			</ul>
		</div>
	)
}
