// The style sheets that every page has, in the order they build on each other.
import './design/tokens.css';
import './design/base.css';
import './design/komponenter.css';
import './app/skal.css';
import './design/udskrift.css';
