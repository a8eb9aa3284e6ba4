import { useCopy } from '#app/copy/use-copy.ts'
import { registerClasses } from '#app/domain/people/register-class.ts'
import { type Skill, skills } from '#app/domain/people/skill.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { skillField } from './skill-field.ts'

type Answer = Partial<FormAnswer> | undefined

/** What a field shows: what was typed before what is kept, and what is wrong with it. */
export function useField(answer: Answer) {
	const { faults } = useCopy().people.form
	return (name: keyof typeof faults, kept = '') => ({
		id: name,
		name,
		defaultValue: answer?.typed?.[name] ?? kept,
		errors: answer?.faults?.[name] ? [faults[name]] : undefined,
	})
}

/** A register class and the day from which it counts. */
export function ClassFields({ answer, today }: { answer: Answer; today: string }) {
	const words = useCopy().people.form
	const field = useField(answer)
	return (
		<>
			<SelectField
				{...field('registerClass')}
				label={words.registerClass}
				placeholder={words.choose}
				choices={registerClasses.map((value) => ({ value, label: value }))}
				required
			/>
			<TextField {...field('since')} label={words.since} type="date" max={today} required />
		</>
	)
}

interface FactsProps {
	answer: Answer
	blocks: readonly string[]
	kept?: { block: string; expectedRelease: string | null; skills: readonly Skill[] }
}

/** What may be changed at any time: block, expected release, skills. */
export function FactsFields({ answer, blocks, kept }: FactsProps) {
	const { people } = useCopy()
	const words = people.form
	const field = useField(answer)
	const isTicked = (skill: Skill) =>
		answer?.typed ? skillField(skill) in answer.typed : kept?.skills.includes(skill)
	return (
		<>
			<TextField
				{...field('block', kept?.block)}
				label={words.block}
				optionalLabel={words.optional}
				list="blocks"
				maxLength={20}
				autoComplete="off"
			/>
			<datalist id="blocks">
				{blocks.map((block) => (
					<option key={block} value={block} />
				))}
			</datalist>
			<TextField
				{...field('release', kept?.expectedRelease ?? '')}
				label={words.release}
				optionalLabel={words.optional}
				type="date"
			/>
			<fieldset>
				<legend className="font-semibold text-small">{words.skills}</legend>
				<div className="mt-2 grid grid-cols-2 gap-x-4">
					{skills.map((skill) => (
						<CheckField
							key={skill}
							id={skillField(skill)}
							name={skillField(skill)}
							value="ya"
							label={people.skills[skill]}
							defaultChecked={isTicked(skill)}
						/>
					))}
				</div>
			</fieldset>
		</>
	)
}
