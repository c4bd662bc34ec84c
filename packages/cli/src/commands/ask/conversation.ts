import {
  type ActStanding,
  answerQuestion,
  beginInterview,
  type Interview,
  type InterviewStep,
  type InterviewSubject,
  nextStep,
} from '@holdpoint/engine';
import { paintAnswer } from '../../output/paint.ts';
import { questionLines } from './question-lines.ts';
import { readAnswer } from './read-answer.ts';

export interface Talk {
  readonly readLine: () => string | undefined;
  readonly say: (line: string) => void;
}

/** How an interview ended, and what is known now. */
export interface ConversationEnd {
  readonly interview: Interview;
  readonly standings: readonly ActStanding[];
  readonly ended: 'nothing more to ask' | 'input ended' | 'quit';
}

/** Asks until every act is settled or nothing more can be asked, or the person leaves. */
export const converse = (subject: InterviewSubject, facts: Interview['facts'], talk: Talk): ConversationEnd => {
  const { schema } = subject.engine;
  const past: Interview[] = [];
  let interview = beginInterview(schema, facts);
  let told: readonly ActStanding[] = [];
  for (;;) {
    const step: InterviewStep = nextStep(subject, interview);
    for (const line of newlySettled(told, step.standings)) talk.say(line);
    told = step.standings;
    const { question, standings } = step;
    if (question === undefined) return { interview, standings, ended: 'nothing more to ask' };
    for (const line of questionLines(question, past.length + 1)) talk.say(line);
    const typed = ask(question, talk);
    if (typed === undefined) return { interview, standings, ended: 'input ended' };
    if (typed.is === 'quit') return { interview, standings, ended: 'quit' };
    if (typed.is === 'back') {
      const before = past.pop();
      if (before === undefined) talk.say('   this is the first question; there is nothing to undo');
      interview = before ?? interview;
      continue;
    }
    past.push(interview);
    interview = answerQuestion(schema, interview, question, typed.answer);
  }
};

/** Puts the question until what is typed fits. */
const ask = (question: Parameters<typeof readAnswer>[0], talk: Talk) => {
  for (;;) {
    const line = talk.readLine();
    if (line === undefined) return undefined;
    const typed = readAnswer(question, line);
    if (typed.is !== 'wrong') return typed;
    talk.say(`   ${typed.remedy}`);
  }
};

const newlySettled = (before: readonly ActStanding[], now: readonly ActStanding[]): readonly string[] =>
  now.flatMap(({ action, settled }) =>
    settled === undefined || before.find((one) => one.action === action)?.settled === settled
      ? []
      : ['', `settled: ${action} ${paintAnswer(settled)}`],
  );
