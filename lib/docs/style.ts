import { html } from '../html.js'

/** How the pages look: in light and dark, on paper, and down to 320 px. */
export const style = html`
:root{
--bg:#fff;--ink:#1a1b25;--soft:#545969;--line:#e3e8ee;--tint:#f6f8fa;--accent:#533afd;
--card:#fafbfc;--key:#0b5394;--string:#0a6e4f;--scalar:#a4400b;
--warn:#854708;--warn-bg:#fdf3df;--bad:#a51d43;--bad-bg:#fdeef1;--good:#0b6b47;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace
}
@media (prefers-color-scheme:dark){:root{
--bg:#101218;--ink:#eceef3;--soft:#a4abba;--line:#292d38;--tint:#181b23;--accent:#a69cff;
--card:#161922;--key:#8cc2ff;--string:#7fd6ae;--scalar:#f3b27c;
--warn:#f2c172;--warn-bg:#2e2410;--bad:#ff9db1;--bad-bg:#35141d;--good:#7fd6ae
}}
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-padding-top:5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;-webkit-font-smoothing:antialiased}
[hidden]{display:none!important}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
main:focus{outline:0}
h1{margin:0;font-size:clamp(1.75rem,1.4rem + 1.6vw,2.375rem);font-weight:650;line-height:1.2;letter-spacing:-.022em;text-wrap:balance;overflow-wrap:anywhere}
h2{margin:0 0 .875rem;font-size:1.0625rem;font-weight:600;line-height:1.4;letter-spacing:-.006em}
p{margin:0}
ul,dl,dd,figure,pre{margin:0;padding:0}
ul{list-style:none}
code,pre{font-family:var(--mono);font-size:.8438em;unicode-bidi:isolate}
pre code{font-size:1em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:fixed;inset:.75rem auto auto .75rem;z-index:3;padding:.5rem 1rem;background:var(--bg);border-radius:6px;transform:translateY(-200%)}
.skip:focus{transform:none}
.anchor{display:inline-block;min-height:1.5rem;color:inherit;text-decoration:none}
.anchor:hover::after{content:" #";color:var(--soft)}
.bar{position:sticky;top:0;z-index:2;display:flex;justify-content:space-between;align-items:center;min-height:3.5rem;padding:0 max(1.25rem,50% - 36rem);background:var(--bg);border-bottom:1px solid var(--line)}
.home{padding:.25rem 0;color:var(--ink);font-weight:600;text-decoration:none}
.languages{position:relative;font-size:.875rem}
summary{padding:.375rem .625rem;border-radius:6px;color:var(--soft);cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:"";display:inline-block;width:.375rem;height:.375rem;margin-inline-start:.5rem;border:solid;border-width:0 1.5px 1.5px 0;transform:translateY(-.1875rem) rotate(45deg)}
summary:hover,[open]>summary{background:var(--tint);color:var(--ink)}
.languages ul{position:absolute;inset-inline-end:0;top:calc(100% + .375rem);min-width:11rem;max-height:70vh;overflow:auto;padding:.375rem;background:var(--bg);border:1px solid var(--line);border-radius:8px;box-shadow:0 8px 28px #0003}
.languages li a{display:block;padding:.25rem .625rem;border-radius:5px;color:var(--ink);text-decoration:none}
.languages li a:hover{background:var(--tint)}
.languages [aria-current]{color:var(--accent);font-weight:600}
main{max-width:74.5rem;margin:0 auto;padding:3rem 1.25rem 6rem}
.intro>p,.prose>p{color:var(--soft);max-width:42rem}
.intro h1+p{margin-top:.75rem;font-size:1.0625rem}
form{display:flex;flex-wrap:wrap;gap:.5rem;max-width:36rem;margin-top:1.75rem}
input,button{font:inherit;color:inherit}
input[type=search]{flex:1;min-width:0;height:2.75rem;padding:0 .875rem;background:var(--bg);border:1px solid #868c98;border-radius:8px;appearance:none}
input::placeholder{color:var(--soft);opacity:1}
input[type=search]:focus{border-color:var(--accent);outline:1px solid var(--accent);outline-offset:0;border-radius:8px}
form button{padding:0 1.125rem;background:var(--accent);border:0;border-radius:8px;color:var(--bg);font-weight:600;cursor:pointer}
select{font:inherit;color:inherit;height:2.25rem;max-width:100%;padding:0 .5rem;background:var(--bg);border:1px solid #868c98;border-radius:8px}
.filters{display:flex;flex-wrap:wrap;flex-basis:100%;gap:.5rem 1.25rem;color:var(--soft);font-size:.875rem}
.filters label{max-width:100%}
.site{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin-inline:auto 1rem;font-size:.875rem}
.site a,.routes code,.links a{display:inline-block;padding:.125rem 0;overflow-wrap:anywhere}
.fold summary{display:inline-block;padding-inline-start:0}
.around{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;grid-column:1/-1;margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.875rem}
.around a{padding:.25rem 0;text-decoration:none;overflow-wrap:anywhere}
.around [rel=next]{margin-inline-start:auto}
.intro #found{margin-top:.625rem;font-size:.8125rem;font-variant-numeric:tabular-nums}
.groups{margin-top:2.5rem}
.groups section{margin-bottom:2.75rem}
.groups section h2{margin:0;padding-bottom:.625rem;border-bottom:1px solid var(--line)}
.groups li{border-bottom:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 2.75rem}
.groups li a{font-size:.9375rem;display:grid;grid-template-columns:3.5rem minmax(0,14rem) minmax(0,1fr) auto;column-gap:1rem;align-items:baseline;padding:.5625rem 0;color:var(--ink);text-decoration:none;overflow-wrap:anywhere}
.uncoded .groups li a{grid-template-columns:0 minmax(0,14rem) minmax(0,1fr) auto;column-gap:0}
.groups li a:hover{background:linear-gradient(var(--tint),var(--tint)) center/calc(100% + 1.5rem) 100%;box-shadow:-.75rem 0 var(--tint),.75rem 0 var(--tint)}
.groups li i{color:var(--soft);font-variant-numeric:tabular-nums}
.groups li b{color:var(--accent);font-weight:400}
.groups li i,.groups li b{font-family:var(--mono);font-size:.8438em;font-style:normal;unicode-bidi:isolate}
.groups u{color:var(--soft);font-size:.8125rem;text-decoration:none;font-variant-numeric:tabular-nums}
em{grid-column:3;color:var(--warn);font-size:.8125rem;font-style:normal}
.back{color:var(--soft);font-size:.875rem;text-decoration:none}
.back::before{content:"← "}
[dir=rtl] .back::before{content:"→ "}
.back:hover{color:var(--accent)}
.head h1{margin-top:.75rem}
.identity{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin-top:1.5rem}
dt{color:var(--soft);font-size:.8125rem}
.identity dd{display:flex;align-items:center;gap:.375rem;min-height:1.75rem;overflow-wrap:anywhere}
.status{padding:.0625rem .5625rem;border-radius:99rem;font-size:.8125rem;font-weight:550}
.s4{color:var(--warn);background:var(--warn-bg)}
.s5{color:var(--bad);background:var(--bad-bg)}
.note{margin-top:1.5rem;padding:.75rem 1rem;color:var(--warn);background:var(--warn-bg);border-radius:8px;font-size:.9375rem}
.copy{padding:.125rem .4375rem;background:none;border:1px solid transparent;border-radius:5px;color:var(--soft);font-size:.75rem;cursor:pointer}
.copy:hover{background:var(--tint);border-color:var(--line);color:var(--ink)}
.prose>*+*,.more>*+*{margin-top:2.5rem}
.prose>p+p{margin-top:1rem}
.prose>p{color:var(--ink)}
.advice{--mark:var(--good);padding:.875rem 1.125rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:10px}
.advice.changed{--mark:var(--warn)}
.advice.no{--mark:var(--bad)}
.advice strong{font-weight:600}
.advice strong::before{content:"";display:inline-block;width:.5rem;height:.5rem;margin-inline-end:.625rem;border-radius:50%;background:var(--mark);vertical-align:.0625rem}
.advice p+p{margin-top:.25rem;color:var(--soft);font-size:.9375rem}
.more dl{border-top:1px solid var(--line)}
.more dl>div{display:grid;grid-template-columns:minmax(0,11rem) minmax(0,1fr);column-gap:1.25rem;padding:.5625rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.more dt{padding-top:.125rem}
.more dt code{color:inherit}
.pairs dt code{color:var(--ink);font-size:.8125rem}
.pairs dd span{display:block;color:var(--soft);font-size:.875rem}
.template{display:block;margin-top:.25rem;color:var(--soft);white-space:pre-wrap}
.examples{margin-top:2.5rem}
figure{overflow:hidden;background:var(--card);border:1px solid var(--line);border-radius:10px}
figure+figure{margin-top:1rem}
figcaption{display:flex;justify-content:space-between;align-items:center;min-height:2.375rem;padding:.25rem .5rem .25rem 1rem;padding-inline:1rem .5rem;border-bottom:1px solid var(--line);font-size:.8125rem}
figcaption b{font-weight:600}
pre{padding:.875rem 1rem 1rem;font-size:.8125rem;line-height:1.65;white-space:pre-wrap;overflow-wrap:anywhere}
.line{font-weight:600}
.h{color:var(--soft)}
.n{color:var(--key)}
.s{color:var(--string)}
.v{color:var(--scalar)}
.prose,.more{margin-top:2.5rem}
@media (min-width:64rem){
.entry{display:grid;grid-template:auto auto 1fr/minmax(0,1fr) minmax(0,31rem);column-gap:4rem}
.head{grid-column:1/-1}
.prose,.more{grid-column:1}
.examples{grid-column:2;grid-row:2/span 2}
}
@media (max-width:40rem){
main{padding-top:2rem}
.groups li a,.uncoded .groups li a{display:block}
.groups li i:not(:empty){margin-inline-end:.5rem}
.groups li b{font-weight:600}
.groups li b::after{content:"\\A";white-space:pre}
em{display:block}
.more dl>div{display:block}
.identity{gap:.75rem 1.75rem}
}
@media print{
.bar,.skip,search,.site,.around,#found,.back,.copy,.unseen{display:none!important}
:root{--bg:#fff;--ink:#000;--soft:#333;--line:#bbb;--card:#fff;--accent:#000;--key:#000;--string:#000;--scalar:#000}
main{display:block!important;padding:0}
section,figure,.groups li{break-inside:avoid}
h2{break-after:avoid}
.groups li{content-visibility:visible}
}
@media (forced-colors:active){.status,.advice,figure{border:1px solid}}
`
