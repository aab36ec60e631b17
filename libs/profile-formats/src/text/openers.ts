/** What details of an activity begin with: beyond doubt a verb in the third person, or a word that opens a phrase. */
const verbs = new Set(
  `Accepts Acts Adheres Administers Advises Agrees Aligns Allocates Analyses Applies Approves Arranges Assesses Assigns
  Assists Assures Attends Authorises Builds Calculates Carries Champions Checks Chooses Clarifies Classifies Collaborates
  Collates Collects Communicates Compares Compiles Completes Complies Conducts Configures Confirms Considers Consults
  Contributes Converts Coordinates Co-ordinates Corrects Creates Defines Delegates Delivers Demonstrates Deploys Derives
  Describes Determines Develops Devises Diagnoses Directs Discusses Displays Disseminates Drafts Drives Educates Elicits
  Employs Enables Encourages Engages Enhances Ensures Escalates Establishes Evaluates Examines Executes Explains Explores
  Facilitates Follows Formulates Fulfils Gathers Gives Guides Handles Helps Identifies Implements Improves Informs
  Initiates Inspects Installs Integrates Interprets Introduces Investigates Justifies Keeps Leads Liaises Logs Looks Maintains
  Makes Manages Mentors Modifies Monitors Motivates Negotiates Obtains Offers Operates Optimises Organises Oversees
  Participates Performs Prepares Presents Prevents Prioritises Proactively Produces Promotes Proposes Protects Provides
  Reacts Receives Recognises Recommends Recruits Refines Registers Represents Resolves Responds Retains
  Reviews Sells Sets Shapes Shares Solves Specifies Strives Submits Suggests Supervises Supports Takes Tailors Translates
  Troubleshoots Understands Undertakes Updates Uses Validates Verifies Works Writes`.split(/\s+/),
);
const nounsToo = new Set(['Champions', 'Checks', 'Drafts', 'Drives', 'Guides', 'Logs', 'Mentors', 'Monitors']);
const alsoNouns = new Set([
  ...nounsToo,
  'Offers',
  'Presents',
  'Registers',
  'Reviews',
  'Sets',
  'Shares',
  'Supports',
  'Works',
]);

/** Some profiles say what to do, not what somebody does. */
const baseForms = new Set([...verbs].map((verb) => verb.replace(/ies$/, 'y').replace(/s$/, '')));

const phraseOpeners = new Set(
  `A Able Accountable Across Acting Actively After Against All Alongside Also Always An Any Are Around As At Based
  Be Before Being Both By During Each Effectively Following For From Given Has Having Hold If In Including Is It
  Jointly Knowing May May, Of Often On Once Over Own Particularly Responsible Sometimes Strictly Such That The
  These They This Those Through Throughout To Together Towards Typically Under Upon Using Usually When Where
  Whether Which While Will With Within Without Working`.split(/\s+/),
);

/** What a description of knowledge, of a way to behave or of something to learn begins with, and no title does. */
const descriptionOpeners = new Set(
  `A Ability Accepting Achieving Acquiring Adapting Adopting An Analysing Anticipating Any Applying Approaching Assessing
  Attending Being Building Checking Collaborating Communicating Completing Conducting Contributing Controlling Creating
  Dealing Defining Delivering Demonstrating Determining Developing Directing Displaying Encouraging Ensuring Establishing
  Evaluating Exploring Focusing Generating Getting Giving Having How Identifying Investigating Keeping Listening
  Maintaining Making Meeting Motivating Obtaining Organising Participating Performing Persuading Producing
  Providing Pursuing Recognising Representing Responding Seeking Setting Showing Spending Standing Studying Taking The
  Undergoing Understanding Undertaking Using Visiting What When Where Working`.split(/\s+/),
);
/** Nouns that open one only with what goes on from them: \`Methods and techniques\`, \`Principles of\`. */
const descriptionNouns = new Set(
  `Approaches Aspects Awareness Basics Concepts Essentials Factors Fundamentals Introduction Knowledge Legislation
  Methods Overview Policies Practices Principles Procedures Processes Rules Standards Techniques Terminology
  Theory Tools Types Use Uses Ways`.split(/\s+/),
);

/** Whether a word begins a description, by the word and the one behind it. */
export const opensDescription = (word: string, next: string): boolean => {
  const bare = word.replace(/,$/, '');
  if (descriptionOpeners.has(bare)) return /^\p{Ll}/u.test(next);
  return (
    descriptionNouns.has(bare) && (word !== bare || /^(?:(?:and|for|of|to|used|which|that)$|\(\p{Ll})/u.test(next))
  );
};

/** Words ending like a verb that are nouns where a title or a name has them. */
const plurals = new Set(
  `Access Agreements Analysis Applications Business Communications Infrastructures Networks Operations Process Processes
  Products Requirements Sciences Series Services Skills Standards Systems Teams Techniques Tools Windows`.split(/\s+/),
);

/** Words no title ends with. */
const joining = new Set(
  'a an and as at between by e.g. for from in into of on or over per the to under using via with within &'.split(' '),
);

export const isSureVerb = (word: string): boolean => verbs.has(word) && !alsoNouns.has(word);

/** Whether a word opens details: surely, likely by its ending, or not as far as it shows. */
export function opensDetails(word: string): 'surely' | 'likely' | 'unknown' {
  if (verbs.has(word) || phraseOpeners.has(word)) return 'surely';
  if (plurals.has(word)) return 'unknown';
  return baseForms.has(word) || /^\p{Lu}[\p{Ll}-]{2,}(?:s|ing|ly)$/u.test(word) ? 'likely' : 'unknown';
}

export const opensPhrase = (word: string): boolean => phraseOpeners.has(word);

export const joinsWords = (word: string): boolean => joining.has(word.toLowerCase()) || /[,/&–—-]$/.test(word);

/** A capital that is not just the writing of an abbreviation: `Ensures` and `A`, but not `IT` or `ITIL`. */
export function isCapitalised(word: string): boolean {
  const bare = word.replace(/^["“‘']/, '');
  if (!/^\p{Lu}/u.test(bare)) return false;
  const letters = bare.replace(/[^\p{L}]/gu, '');
  return letters.length < 3 ? !/^\p{Lu}{2}$/u.test(letters) : /\p{Ll}/u.test(letters.replace(/s$/, ''));
}
