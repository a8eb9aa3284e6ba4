import { Form } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { registerClasses } from '#app/domain/people/register-class.ts'
import { skills } from '#app/domain/people/skill.ts'
import type { Text } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { type MakerQuery, presenceChoices } from './maker-query.ts'

interface Props {
	query: MakerQuery
	blocks: readonly string[]
	cohorts: readonly { slug: string; name: Text }[]
	isFiltered: boolean
}

/** Narrows the list; what is chosen stands in the address. */
export function MakerFilter({ query, blocks, cohorts, isFiltered }: Props) {
	const { people } = useCopy()
	const language = useLanguage()
	const words = people.list
	const choices = {
		ada: presenceChoices.map((value) => ({ value, label: words.presenceChoices[value] })),
		golongan: [
			{ value: 'narapidana', label: people.classGroups.narapidana },
			{ value: 'tahanan', label: people.classGroups.tahanan },
			...registerClasses.map((value) => ({ value, label: value })),
		],
		blok: blocks.map((value) => ({ value, label: value })),
		terampil: skills.map((value) => ({ value, label: people.skills[value] })),
		angkatan: cohorts.map(({ slug, name }) => ({ value: slug, label: name[language] })),
	}
	const labels = {
		ada: words.presence,
		golongan: words.registerClass,
		blok: words.block,
		terampil: words.skill,
		angkatan: words.cohort,
	}
	return (
		<Form
			method="get"
			aria-label={words.filterTitle}
			className="screen-only mb-4 grid grid-cols-2 items-end gap-3 md:grid-cols-3 xl:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
		>
			{(Object.keys(labels) as (keyof typeof labels)[]).map((name) => (
				<SelectField
					// Chosen anew when the address changes.
					key={`${name} ${query[name]}`}
					id={name}
					name={name}
					label={labels[name]}
					{...(name === 'ada' ? {} : { placeholder: words.any })}
					choices={choices[name]}
					defaultValue={query[name]}
				/>
			))}
			<div className="flex items-center gap-4 pb-0.5">
				<Button tone="secondary">{words.filter}</Button>
				{isFiltered && (
					<TextLink to="/bengkel/warga" className="text-small">
						{words.reset}
					</TextLink>
				)}
			</div>
		</Form>
	)
}
