/** What whoever publishes a copy of the site says of it in the environment: see README.md. */
export interface Settings {
  /** SITE_URL: the public address, which may end in a path. */
  readonly siteUrl: string | null;
  /** PUBLISHED_BY: who publishes the copy. */
  readonly publishedBy: string | null;
  /** REPORT_ADDRESS: where readers report faults, an e-mail address or a page for new issues. */
  readonly reportTo: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** One line a fault: which setting, what it says, and what it should. */
export function settingFaults(env: Environment): string[] {
  return RULES.flatMap(({ name, isSound, wanted }) => {
    const said = env[name] ?? "";
    return said === "" || isSound(said) ? [] : [`环境变量 ${name} 写的是“${said}”：${wanted}`];
  });
}

/** The settings of a run; null where one is not set. Throws with every fault where there is one. */
export function settingsOf(env: Environment): Settings {
  const faults = settingFaults(env);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  // What is not set in a workflow is handed on as an empty text.
  const said = (name: string): string | null => (env[name] === "" ? null : (env[name] ?? null));
  return {
    siteUrl: said("SITE_URL"),
    publishedBy: said("PUBLISHED_BY"),
    reportTo: said("REPORT_ADDRESS"),
  };
}

interface Rule {
  readonly name: string;
  readonly isSound: (said: string) => boolean;
  readonly wanted: string;
}

/** `mailto:` and the like are left out: the site writes them itself. */
const MAIL = /^[^\s@:/?#]+@[^\s@:/?#]+$/;

/** True for an e-mail address; what else is sound is the address of a page. */
export const isMail = (reportTo: string): boolean => MAIL.test(reportTo);

const RULES: readonly Rule[] = [
  {
    name: "SITE_URL",
    // Paths are added to it, so that nothing may stand after its own.
    isSound: (said) => isWebAddress(said, ["https:", "http:"]) && !/[?#]/.test(said),
    wanted: "应当是以 https:// 或 http:// 开头的网址，后面可以有路径，不带“?”和“#”",
  },
  {
    name: "PUBLISHED_BY",
    isSound: (said) => said === said.trim() && !/[\p{Cc}\p{Cf}]/u.test(said),
    wanted: "应当是一个名称，写成一行，首尾没有空白",
  },
  {
    name: "REPORT_ADDRESS",
    isSound: (said) => isMail(said) || isWebAddress(said, ["https:"]),
    wanted: "应当是一个邮箱，或者以 https:// 开头的新建问题页",
  },
];

/** Written out with its two slashes, which URLs of the web may lack, and without a password. */
function isWebAddress(said: string, schemes: readonly string[]): boolean {
  if (!/^[a-z]+:\/\/\S+$/.test(said) || !URL.canParse(said)) return false;
  const { protocol, username, password } = new URL(said);
  return schemes.includes(protocol) && username === "" && password === "";
}
